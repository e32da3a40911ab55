import { X509Certificate } from 'node:crypto'
import type { Context, House } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import { findCertificates, registerCertificate } from '../graph/certificate.ts'

export interface CertificateAnswer {
  certificate: object | null
  userErrors: UserErrorValue[]
}

/** A chain of three has 6,000 characters; a certificate alone is what is asked for. */
const MOST_PEM = 8_192

/** The token says who the caller is, so the certificate it records here is its own. */
export async function recordCertificate({ house, scope }: Context, pem: string): Promise<CertificateAnswer> {
  const certificate = pem.length > MOST_PEM ? null : parsed(pem)
  const algorithm = certificate && algorithmOf(certificate)
  if (!certificate || !algorithm) return { certificate: null, userErrors: [userError('FORMAT', 'pem')] }
  const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase()
  const [validFrom, validTo] = [instantOf(certificate.validFrom), instantOf(certificate.validTo)]
  if (Date.parse(validTo) < Date.parse(house.clock.now()))
    return { certificate: null, userErrors: [userError('PERIOD', 'pem')] }
  await registerCertificate(house.graph, { fingerprint, pem: certificate.toString(), at: house.clock.now(), scope })
  return { certificate: { fingerprint, algorithm, validFrom, validTo }, userErrors: [] }
}

function parsed(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem)
  } catch {
    return null
  }
}

/** Node has no word for a key on the curve of SM2, and leaves it out. */
function algorithmOf({ publicKey }: X509Certificate): 'RSA' | 'SM2' | null {
  const { asymmetricKeyType, asymmetricKeyDetails } = publicKey
  if (asymmetricKeyType === 'rsa') return (asymmetricKeyDetails?.modulusLength ?? 0) >= 1_024 ? 'RSA' : null
  return asymmetricKeyType === undefined ? 'SM2' : null
}

const instantOf = (text: string) => new Date(text).toISOString()

/** Those that the caller has on record and that hold now. */
export const certificatesOf = ({ house, scope }: Context) => certificatesOfParty(house, scope.party)

/** Those of a firm. */
export async function certificatesOfParty({ clock, graph }: House, party: string): Promise<X509Certificate[]> {
  const now = Date.parse(clock.now())
  const certificates = (await findCertificates(graph, { party })).map((pem) => new X509Certificate(pem))
  return certificates.filter(({ validFrom, validTo }) => Date.parse(validFrom) <= now && now <= Date.parse(validTo))
}
