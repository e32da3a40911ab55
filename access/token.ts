import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { Refusal } from '../errors.ts'
import { AUDIENCES, type Audience } from './audience.ts'

/** Who is asking, as the token says and its signature proves. */
export interface Caller {
  audience: Audience
  /** The person or system, never shared between two of them. */
  subject: string
  /** Customs districts in the caller's jurisdiction; `*` is all of them. */
  districts: readonly string[]
  /** Credit code of the enterprise the caller speaks for; empty for customs and bureaus. */
  party: string
  /** Code of the bureau the caller speaks for; empty for others. */
  bureau: string
}

const ISSUER = 'guanxin'
const TOKEN_AUDIENCE = 'guanxin-graphql'
/** Pinned: a token that names another algorithm is refused before its signature is looked at. */
const ALGORITHM = 'EdDSA'

const claims = z
  .object({
    // One spelling a person: two of them would be two officers.
    sub: z
      .string()
      .regex(/^[\w.@:-]{1,64}$/)
      .toLowerCase(),
    audience: z.enum(AUDIENCES),
    districts: z.array(z.string().regex(/^(\d{4}|\*)$/)).default([]),
    party: z
      .string()
      .regex(/^([0-9A-Z]{18})?$/)
      .default(''),
    bureau: z
      .string()
      .regex(/^[\w-]{0,64}$/)
      .default(''),
  })
  .refine(speaksForSomebody)

/** A platform or an enterprise is one, and a bureau is one. */
function speaksForSomebody({
  audience,
  party,
  bureau,
}: {
  audience: Audience
  party: string
  bureau: string
}): boolean {
  if (audience === 'platform' || audience === 'enterprise') return party !== ''
  return audience !== 'bureau' || bureau !== ''
}

export async function signToken(tokenKey: JWK, caller: Caller, days: number): Promise<string> {
  const { subject, ...rest } = caller
  return new SignJWT({ ...rest })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
    .setSubject(subject)
    .setIssuer(ISSUER)
    .setAudience(TOKEN_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${days}d`)
    .sign(await importJWK(tokenKey, ALGORITHM))
}

/** A signature costs as much as a small read, so a verified token is believed for a while: at most this long too long. */
const VERIFIED_MS = 10_000
const VERIFIED = 10_000

export type VerifyToken = (header: string | undefined) => Promise<Caller>

/** Verifies `Authorization: Bearer …`. @throws Refusal UNAUTHENTICATED, and says no more than that. */
export async function tokenVerifier(tokenKey: JWK): Promise<VerifyToken> {
  const { d: _private, ...publicJwk } = tokenKey
  const key = await importJWK(publicJwk, ALGORITHM)
  const verified = new LRUCache<string, Caller>({ max: VERIFIED, ttl: VERIFIED_MS })

  async function verify(header: string | undefined): Promise<Caller> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? '')?.[1]
    if (!token) throw new Refusal('UNAUTHENTICATED')
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: TOKEN_AUDIENCE,
        typ: 'JWT',
        requiredClaims: ['exp', 'sub'],
      })
      const { sub, ...rest } = claims.parse(payload)
      return { ...rest, subject: sub }
    } catch {
      throw new Refusal('UNAUTHENTICATED')
    }
  }

  return async (header) => {
    const known = verified.get(header ?? '')
    if (known) return known
    const caller = await verify(header)
    verified.set(header!, caller)
    return caller
  }
}
