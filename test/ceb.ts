/** A firm's own software, as far as the tests need it: messages of all kinds, signed with keys of ours. */
import { readFileSync } from 'node:fs'
import { signMessage } from '../clients/platform/sign.ts'
import { sentMessage } from '../rules/ceb-message.ts'
import { CEB_MESSAGES, type CebMessage } from '../schema/ceb.ts'

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
