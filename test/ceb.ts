/** A firm's own software, as far as the tests need it: messages of all kinds, signed with keys of ours, and the door. */
import { readFileSync } from 'node:fs'
import { signToken } from '../access/token.ts'
import { signMessage } from '../clients/platform/sign.ts'
import { applyJob } from '../jobs/apply.ts'
import { fold } from '../jobs/fold.ts'
import { match } from '../jobs/match.ts'
import { sentMessage } from '../rules/ceb-message.ts'
import type { CebMessage } from '../schema/ceb.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'
import type { Door } from './door.ts'
import { deliveryOf, exportOf, type ExportParties, followingOf, newExportParties } from './exports.ts'
import { newParties, parcelOf, type Parties } from './parcels.ts'

export type CebKind = CebMessage['kind']

export const messageOf = (kind: CebKind): CebMessage => CEB_MESSAGES.find((message) => message.kind === kind)!

export interface Written {
  copCode: string
  prefix?: string
  appStatus?: '1' | '2'
}

export const writeCeb = (
  kind: CebKind,
  documents: object[],
  { copCode, prefix = 'ceb', appStatus = '2' }: Written,
): string =>
  sentMessage(messageOf(kind), documents, { copCode, prefix, appStatus, guid: '4CDE1CFD-EDED-46B1-946C-B8022E42FC94' })

const pathOf = (name: string) => new URL(`./certificates/${name}`, import.meta.url)
export const certificatePem = (name: 'rsa' | 'sm2') => readFileSync(pathOf(`${name}.pem`), 'utf8')

export const keyPem = (name: 'rsa' | 'sm2') => readFileSync(pathOf(`${name}.key`), 'utf8')

export const signCeb = (xml: string, key: 'rsa' | 'sm2') => signMessage(xml, keyPem(key))

/** Who sends what in `goodDocuments`. */
export interface AllParties {
  into: Parties
  out: ExportParties
}

export const newAllParties = (): AllParties => ({ into: newParties(), out: newExportParties() })

/** One good document of each kind, as the JSON doors take it. */
export function goodDocuments({ into, out }: AllParties, orderNo: string): Record<CebKind, object> {
  const ofList = {
    orderNo,
    platformUscc: into.platform,
    agentUscc: into.merchant,
    appTime: '2026-03-01T08:00:00+08:00',
  }
  return {
    ...parcelOf(into, orderNo),
    waybillStatus: {
      firmUscc: into.carrier,
      waybillNo: `W${orderNo}`,
      appTime: '2026-03-01T08:00:00+08:00',
      status: 'SIGNED',
      at: '2026-03-01T09:00:00+08:00',
    },
    cancel: { ...ofList, invtNo: '990120261000000001', reason: '买家取消' },
    return: { ...ofList, reason: '七日无理由', lines: [{ line: 1, hsCode: '6302600000', quantity: '1' }] },
    delivery: deliveryOf(out.operator, into.carrier, [`W${orderNo}`]),
    ...exportOf(out, orderNo),
    ...followingOf(out, orderNo),
  }
}

export function goodSender(kind: CebKind, { into, out }: AllParties): string {
  const senders: Record<CebKind, string> = {
    order: into.platform,
    payment: into.payer,
    waybill: into.carrier,
    waybillStatus: into.carrier,
    inventory: into.merchant,
    cancel: into.merchant,
    return: into.merchant,
    delivery: out.operator,
    exportOrder: out.platform,
    proceeds: out.payer,
    exportWaybill: out.carrier,
    exportInventory: out.merchant,
    arrival: out.operator,
    departure: out.carrier,
    consolidation: out.agent,
    exportCancellation: out.agent,
    exportReturn: out.merchant,
    returnTally: out.operator,
  }
  return senders[kind]
}

export const bearerOf = async (door: Door, party: string) => {
  const caller = { audience: 'platform', subject: 'gateway', districts: [], party, bureau: '' } as const
  return `Bearer ${await signToken(door.tokenKey, caller, 1)}`
}

export async function postCeb(door: Door, party: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await door.app.inject({
    method: 'POST',
    url: '/ceb',
    headers: { authorization: await bearerOf(door, party), 'content-type': 'application/xml', ...headers },
    payload: body,
  })
  return { status: response.statusCode, ...statusesIn(response.body) }
}

export function statusesIn(text: string) {
  const all = (name: string) =>
    [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, inner]) => inner!)
  return { text, codes: all('returnStatus'), infos: all('returnInfo') }
}

export const registerKey = (door: Door, party: string, key: 'rsa' | 'sm2') =>
  door.ask(
    { audience: 'platform', party },
    'mutation($pem: String!) { registerCertificate(pem: $pem) { certificate { algorithm fingerprint } userErrors { code } } }',
    { pem: certificatePem(key) },
  )

/** All that waits is applied, matched and folded. */
export async function settle(door: Door): Promise<void> {
  const apply = applyJob(door.workshop)
  const waiting = await door.draw('MATCH (i:Inbox) WHERE i.waiting IS NOT NULL RETURN i.receiptNo')
  await Promise.all(waiting.map(([receiptNo]) => apply(receiptNo as string)))
  await match(door.workshop)
  await fold(door.workshop)
}
