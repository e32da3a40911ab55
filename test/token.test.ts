/** Nobody is anybody without a token that we signed, in our algorithm, for us, and in time. */
import { beforeAll, expect, test } from '@jest/globals'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { type Caller, signToken, tokenVerifier, type VerifyToken } from '../access/token.ts'
import { Refusal } from '../errors.ts'

const caller: Caller = { audience: 'officer', subject: 'first', districts: ['9901'], party: '', bureau: '' }
let key: JWK
let verify: VerifyToken

beforeAll(async () => {
  key = await newKey()
  verify = await tokenVerifier(key)
})

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return exportJWK(privateKey)
}

/** A token as ours would be, but for what a test changes. */
async function forged(change: (token: SignJWT) => SignJWT, claims: object = {}, typ = 'JWT'): Promise<string> {
  const token = new SignJWT({ audience: 'officer', districts: ['9901'], ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ })
    .setSubject('first')
    .setIssuer('guanxin')
    .setAudience('guanxin-graphql')
    .setExpirationTime('1d')
  return change(token).sign(await importJWK(key, 'EdDSA'))
}

const same = (token: SignJWT) => token

test('a token of ours says who is asking', async () => {
  expect(await verify(`Bearer ${await signToken(key, caller, 1)}`)).toEqual(caller)
})

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

test.each<[string, () => Promise<string | undefined>]>([
  ['none', async () => undefined],
  ['another scheme', async () => `Basic ${await signToken(key, caller, 1)}`],
  [
    'no signature',
    async () => `Bearer ${encode({ alg: 'none', typ: 'JWT' })}.${encode({ sub: 'x', audience: 'admin' })}.`,
  ],
  ['another key', async () => `Bearer ${await signToken(await newKey(), caller, 1)}`],
  [
    'an edited payload',
    async () => {
      const [header, , signature] = (await signToken(key, caller, 1)).split('.')
      return `Bearer ${header}.${encode({ ...caller, sub: 'first', audience: 'admin', iss: 'guanxin', aud: 'guanxin-graphql', exp: 4e9 })}.${signature}`
    },
  ],
  ['a time that has passed', async () => `Bearer ${await forged((token) => token.setExpirationTime('-1m'))}`],
  ['a time to come', async () => `Bearer ${await forged((token) => token.setNotBefore('1h'))}`],
  ['another issuer', async () => `Bearer ${await forged((token) => token.setIssuer('somebody'))}`],
  ['another service', async () => `Bearer ${await forged((token) => token.setAudience('other'))}`],
  ['another type', async () => `Bearer ${await forged(same, {}, 'at+jwt')}`],
  ['an audience that is none', async () => `Bearer ${await forged(same, { audience: 'root' })}`],
  ['a district that is none', async () => `Bearer ${await forged(same, { districts: ['99'] })}`],
])('%s is refused, and the refusal says no more', async (_what, header) => {
  const refusal = await verify(await header()).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', field: null })
})
