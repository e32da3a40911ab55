import { createPublicKey, createSign, generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/** A key and a certificate that only their owner vouches for, in PEM. */
export interface SelfSigned {
  key: string
  certificate: string
}

/** One certificate for as long as anybody will test with it: the demo world lives on a day of its own. */
const VALID = ['200101000000Z', '491231235959Z'] as const
const KEY_BITS = 2_048

/** RSA, as every reader of the message family can check it. Node makes keys and no certificates, so this writes one (RFC 5280). */
export async function selfSigned(commonName: string): Promise<SelfSigned> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: KEY_BITS })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const name = nameOf(commonName)
  const validity = der(0x30, ...VALID.map((time) => der(0x17, Buffer.from(time))))
  // The first bit of a number is its sign.
  const serial = der(0x02, Buffer.from([0x01]), randomBytes(15))
  const content = der(0x30, serial, SHA256_WITH_RSA, name, validity, name, publicKey)
  const signature = createSign('sha256').update(content).sign(privateKey)
  const certificate = der(0x30, content, SHA256_WITH_RSA, der(0x03, Buffer.from([0x00]), signature))
  return { key, certificate: pemOf(certificate) }
}

const SHA256_WITH_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex')
const COMMON_NAME = Buffer.from('0603550403', 'hex')

const nameOf = (commonName: string) => der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(commonName)))))

/** Tag, length, content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const { length } = Buffer.concat(parts)
  const long = length > 0xff ? [0x82, length >> 8, length & 0xff] : [0x81, length]
  return Buffer.concat([Buffer.from([tag, ...(length < 0x80 ? [length] : long)]), ...parts])
}

const pemOf = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n').trim()}\n-----END CERTIFICATE-----\n`
