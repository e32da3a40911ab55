import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { characters, parties } from '../world/characters.ts'
import { readKeys } from './keys.ts'
import { selfSigned } from './self-signed.ts'
import { type Caller, signToken } from './token.ts'

const DAYS = 30

const nobody = { districts: [], party: '', bureau: '' }

/** The gateway of a firm that takes part in parcels. */
const gateway = (subject: string, { uscc }: { uscc: string }): Caller => ({
  ...nobody,
  audience: 'platform',
  subject,
  party: uscc,
})

/**
 * The people of the demo world, one per audience; two officers and two administrators, because neither a decision nor a
 * change of law is one person's, and all four who send the documents of a parcel.
 */
const people: Record<string, Caller> = {
  officer: { ...nobody, audience: 'officer', subject: 'officer-1', districts: ['*'] },
  secondOfficer: { ...nobody, audience: 'officer', subject: 'officer-2', districts: ['*'] },
  platform: gateway('platform-gateway', characters.platform),
  payer: gateway('payer-gateway', characters.paymentFirm),
  carrier: gateway('carrier-gateway', characters.logisticsFirm),
  agent: gateway('agent-gateway', characters.broker),
  bureau: { ...nobody, audience: 'bureau', subject: 'bureau-reader', bureau: parties.bureau },
  enterprise: { ...nobody, audience: 'enterprise', subject: 'clean-trader', party: characters.cleanTrader.uscc },
  admin: { ...nobody, audience: 'admin', subject: 'admin-1' },
  secondAdmin: { ...nobody, audience: 'admin', subject: 'admin-2' },
}

/** A token for each of them, signed with the key of this data folder. For development; production has an issuer. */
export async function devTokens(dataDir: string): Promise<Record<string, string>> {
  const { tokenKey } = await readKeys(dataDir)
  const tokens = Object.entries(people).map(async ([name, caller]) => [name, await signToken(tokenKey, caller, DAYS)])
  return Object.fromEntries(await Promise.all(tokens))
}

/** A test key and certificate for each who sends documents, in a file of his name; those that are there stay. */
export async function devCertificates(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'senders')
  await mkdir(folder, { recursive: true })
  const senders = Object.entries(people).filter(([, { audience }]) => audience === 'platform')
  await Promise.all(
    senders.map(async ([name, { subject }]) => {
      const path = join(folder, `${name}.pem`)
      if (existsSync(path)) return
      const { key, certificate } = await selfSigned(`Test of ${subject}`)
      await writeFile(path, key + certificate, { mode: 0o600 })
    }),
  )
}
