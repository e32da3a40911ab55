/** A platform with real processes: killed while it uploads, with its files from the command line, and for a whole day over XML. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { orderDocument } from '../graph/order.ts'
import { selfSigned } from '../access/self-signed.ts'
import { type ClientOptions, type LineAnswer, PlatformClient } from '../clients/platform/client.ts'
import { countUnfolded } from '../graph/event.ts'
import { countUnmatched } from '../graph/parcel.ts'
import type { ParcelKind } from '../rules/parcel.ts'
import { characters } from '../world/characters.ts'
import { type Pushed, parcelsToPush } from '../world/push.ts'
import { type CebKind, certificatePem, keyPem, writeCeb } from './ceb.ts'
import { digestOf, forget, pictureOf } from './digest.ts'
import { type Door, openDoor } from './door.ts'
import { newParties, orderOf, parcelOf } from './parcels.ts'
import { eventually, newUscc, type Service, startService } from './service.ts'

jest.setTimeout(300_000)

const ROOT = new URL('..', import.meta.url).pathname
const dir = mkdtempSync(join(tmpdir(), 'guanxin-platform-'))
let service: Service
/** Looks into the same graph. */
let door: Door

beforeAll(async () => {
  door = await openDoor()
  service = await startService()
})
afterAll(async () => {
  await service?.stop()
  await door?.close()
  rmSync(dir, { recursive: true, force: true })
})

const clientOf = (party: string, more: Partial<ClientOptions> = {}) =>
  new PlatformClient({ url: service.url, token: () => service.tokenFor({ audience: 'platform', party }), ...more })

/** Nothing waits any more: all is applied, matched and folded. */
const settled = () =>
  eventually(async () => {
    const [row] = await door.draw('MATCH (i:Inbox) WHERE i.waiting IS NOT NULL RETURN count(i)')
    return row![0] === 0 && (await countUnmatched(door.graph)) === 0 && (await countUnfolded(door.graph)) === 0
  })

test('the API is killed in the middle of an upload: what has no receipt is sent again, and nothing is lost or doubled', async () => {
  const platform = newUscc()
  const orders = Array.from({ length: 8_000 }, (_, i) => ({ order: orderOf(platform, { orderNo: `K-${i}` }) }))
  const sent = jest.spyOn(globalThis, 'fetch')
  const answers: LineAnswer[] = []
  let killing: Promise<unknown> | null = null
  for await (const answer of clientOf(platform).bulk(orders)) {
    answers.push(answer)
    if (answers.length === 700) {
      killing = service.kill('server').then(() => service.start('server'))
    }
  }
  await killing
  const bodies = sent.mock.calls
    .filter(([url]) => (url as string).endsWith('/bulk'))
    .map(([, request]) => request!.body as string)
  sent.mockRestore()
  expect(answers.filter(({ state }) => state === 'REJECTED')).toEqual([])
  expect(answers.map(({ line }) => line)).toEqual(orders.map((_, i) => i + 1))
  expect(new Set(answers.map(({ receiptNo }) => receiptNo)).size).toBe(16)
  expect(answers.map(({ key }) => key)).toEqual(orders.map((_, i) => `${platform}|K-${i}`))
  // The upload that was killed was of 5,000 lines; the next one that got through left out the batches that were answered.
  expect(bodies[0]!.split('\n')).toHaveLength(5_000)
  const again = bodies.find((body) => body !== bodies[0])!.split('\n')
  expect(again.length).toBeLessThanOrEqual(4_500)
  expect(again.length % 500).toBe(0)
  expect(JSON.parse(again[0]!).order.orderNo).toBe(`K-${5_000 - again.length}`)
  await settled()
  const [row] = await door.draw(
    `MATCH (p:Enterprise {uscc: $platform})
     RETURN COUNT { (:Inbox {party: $platform}) }, COUNT { (:Order)-[:SOLD_ON]->(p) },
       reduce(n = 0, t IN COLLECT { MATCH (t:Tally {enterprise: p.id}) RETURN t.orders } | n + t)`,
    { platform },
  )
  expect(row).toEqual([16, 8_000, 8_000])
  const told: string[] = []
  for await (const { receipts } of clientOf(platform).receipts())
    told.push(...receipts.flatMap(({ batchKey, documents }) => (batchKey ? documents.map(({ key }) => key) : [])))
  expect(told.sort()).toEqual(answers.map(({ key }) => key).sort())
  await forget(door, [platform])
})

describe('the command', () => {
  async function guanxin(words: string[], env: Record<string, string>) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'clients/guanxin.ts', ...words], {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: join(dir, 'nothing'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += String(chunk)))
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
    return { code, out, err }
  }

  const as = async (party: string) => ({
    GUANXIN_URL: service.url,
    GUANXIN_TOKEN: await service.tokenFor({ audience: 'platform', party }),
  })

  function folder(name: string, files: Record<string, string | Buffer>): string {
    const path = join(dir, name)
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(join(path, file, '..'), { recursive: true })
      writeFileSync(join(path, file), content)
    }
    return path
  }

  test('takes lines, arrays, messages and whole folders, and says of each what is wrong with it', async () => {
    const platform = newUscc()
    const order = (orderNo: string, more: object = {}) => ({ order: orderOf(platform, { orderNo, ...more }) })
    const lines = (...items: unknown[]) =>
      items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n')
    const message = (sender: string, orderNo: string) =>
      writeCeb('order', [orderOf(sender, { orderNo })], { copCode: sender })
    const stranger = newUscc()
    const path = folder('mixed', {
      'a.ndjson': lines(order('A1'), '', order('A2', { paidFen: 1 }), '{"order":'),
      'b.json': JSON.stringify([order('B1')]),
      'c.ndjson.gz': gzipSync(lines(order('C1'))),
      'deep/d.xml': message(platform, 'D1'),
      'deep/e.xml': message(stranger, 'E1'),
      'deep/f.xml': '<a/>',
      'readme.txt': 'not a document',
    })
    const { code, out, err } = await guanxin(['push', path], await as(platform))
    expect(err).toContain('4 taken in')
    const refused = out.split('\n').filter((line) => line.startsWith('  refused'))
    expect(out.split('\n')[0]).toBe(
      '4 taken in, 4 refused; of their parcels 0 are released, 0 wait for a document, 0 disagree',
    )
    expect(refused).toEqual([
      expect.stringContaining(`a.ndjson:2 ${platform}|A2 AMOUNTS_DISAGREE`),
      expect.stringContaining('a.ndjson:3  NOT_JSON'),
      expect.stringContaining(
        `e.xml is a message of ${stranger}, and this token speaks for ${platform}; it was not sent`,
      ),
      expect.stringMatching(/f\.xml .*-0002 \[Code:UNKNOWN_MESSAGE/),
    ])
    expect(code).toBe(1)
    await settled()
    const found = await door.draw('MATCH (o:Order)-[:SOLD_ON]->(:Enterprise {uscc: $platform}) RETURN o.row', {
      platform,
    })
    const keys = found.map(([row]) => orderDocument.form.read(row as string)[0]).sort()
    expect(keys).toEqual(['A1', 'B1', 'C1', 'D1'].map((orderNo) => `${platform}|${orderNo}`))
    const twice = await guanxin(['push', path], await as(platform))
    expect(twice.out.split('\n')[0]).toMatch(/^4 taken in, 4 refused/)
  })

  test('signs what is declared, and says at the end what disagrees and whose it is to mend', async () => {
    const parties = newParties()
    const [good, bad, late] = ['G1', 'B1', 'L1'].map((orderNo) => parcelOf(parties, orderNo))
    for (const parcel of [good!, bad!, late!]) {
      await clientOf(parties.platform).push(`o-${parcel.order.orderNo}`, [{ order: parcel.order }])
      await clientOf(parties.carrier).push(`w-${parcel.order.orderNo}`, [{ waybill: parcel.waybill }])
    }
    await clientOf(parties.payer).push('p', [
      { payment: good!.payment },
      { payment: { ...bad!.payment, amountFen: 1 } },
    ])
    await settled()
    const lists = [good!, bad!, late!].map(({ inventory }) => inventory)
    const path = folder('lists', {
      'lists.xml': writeCeb('inventory', lists, { copCode: parties.merchant }),
      'rsa.key': keyPem('rsa'),
      'rsa.pem': certificatePem('rsa'),
      'service.pem': await clientOf(parties.merchant).serviceCertificate(),
    })
    const signing = { GUANXIN_KEY: join(path, 'rsa.key'), GUANXIN_CERTIFICATE: join(path, 'rsa.pem') }
    const env = { ...(await as(parties.merchant)), ...signing, GUANXIN_SERVICE: join(path, 'service.pem') }
    const { code, out } = await guanxin(['push', join(path, 'lists.xml')], env)
    const [sums, ...rest] = out.trimEnd().split('\n')
    expect(sums).toBe('3 taken in, 0 refused; of their parcels 1 are released, 1 wait for a document, 1 disagree')
    expect(rest).toEqual([
      expect.stringMatching(new RegExp(`^  disagrees  ${parties.platform}\\|B1 AMOUNT, for PLATFORM to mend: `)),
      `  waits      ${parties.platform}|L1 for PAYMENT`,
    ])
    expect(code).toBe(1)
  })

  test('takes the example of the README, and each of its four senders hears of his', async () => {
    const { platform, merchant, paymentFirm, logisticsFirm, broker } = characters
    const parties = [platform, merchant, paymentFirm, logisticsFirm, broker].map(({ uscc }) => uscc)
    await forget(door, parties)
    await clientOf(merchant.uscc).ask(ENTRUST, { agentUscc: broker.uscc })
    const path = folder('keys', { 'rsa.key': keyPem('rsa'), 'rsa.pem': certificatePem('rsa') })
    const signing = { GUANXIN_KEY: join(path, 'rsa.key'), GUANXIN_CERTIFICATE: join(path, 'rsa.pem') }
    const sums: string[] = []
    for (const [folder, { uscc }] of Object.entries({
      platform,
      payer: paymentFirm,
      carrier: logisticsFirm,
      agent: broker,
    })) {
      const { out } = await guanxin(['push', `clients/platform/example/${folder}`], { ...(await as(uscc)), ...signing })
      sums.push(out.split('\n')[0]!)
      await settled()
    }
    expect(sums.map((line) => line.replace('of their parcels ', ''))).toEqual([
      '3 taken in, 1 refused; 0 are released, 0 wait for a document, 0 disagree',
      '2 taken in, 0 refused; 0 are released, 0 wait for a document, 0 disagree',
      '3 taken in, 0 refused; 0 are released, 0 wait for a document, 0 disagree',
      '3 taken in, 0 refused; 1 are released, 1 wait for a document, 1 disagree',
    ])
    await forget(door, parties)
  })

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['no command', [], {}, /^Use: guanxin push/],
    ['no file', ['push'], {}, /^Use: guanxin push/],
    ['a file that is not there', ['push', 'nowhere.ndjson'], {}, /^nowhere\.ndjson is not there\.$/],
    ['a file of another kind', ['push', 'README.md'], {}, /^README\.md is none of \.xml/],
    ['nobody to send to', ['push', 'package.json'], {}, /^Set GUANXIN_URL and GUANXIN_TOKEN, or run npm start\.$/],
  ])('says in one sentence that there is %s', async (_name, words, env, sentence) => {
    const { code, err } = await guanxin(words, env)
    expect(err.trim()).toMatch(sentence)
    expect(code).toBe(2)
  })

  test('says in one sentence that the token is nobody’s, and that a file is no list of documents', async () => {
    const wrong = await guanxin(['push', 'package.json'], { GUANXIN_URL: service.url, GUANXIN_TOKEN: 'nobody' })
    expect([wrong.code, wrong.err.trim()]).toEqual([2, expect.stringMatching(/^The service answered 401: /)])
    const { code, err } = await guanxin(['push', 'package.json'], await as(newUscc()))
    expect([code, err]).toEqual([2, expect.stringContaining('package.json holds no array')])
  })
})

test('a day of the demo world over signed XML ends with the graph that lines of JSON and GraphQL end with', async () => {
  const day = [
    ...parcelsToPush({ count: 150, run: `day${process.pid}`, late: 100, twice: 50, changed: 50, mismatching: 100 }),
  ]
  const senders = [...new Set(day.map(({ sender }) => sender))]
  const firms = ['platform', 'platformRival', 'merchant', 'paymentFirm', 'logisticsFirm', 'broker'] as const
  const parties = firms.map((name) => characters[name].uscc)
  expect(senders.every((sender) => parties.includes(sender))).toBe(true)
  await clientOf(characters.merchant.uscc).ask(ENTRUST, { agentUscc: characters.broker.uscc })

  await eachSender(day, senders, async (sender, own) => {
    const client = clientOf(sender)
    const exchange = { id: 'DAY', certificate: await client.serviceCertificate() }
    const signer = clientOf(sender, { signing: await selfSigned(sender), exchange })
    await signer.registerCertificate()
    for (const { kind, documents } of messagesOf(own)) {
      const { receipts } = await signer.ceb(writeCeb(kind as CebKind, documents, { copCode: sender }))
      expect(receipts.map(({ returnStatus }) => returnStatus)).toEqual(documents.map(() => '2'))
    }
  })
  await settled()
  const [digest, picture] = [await digestOf(door, parties), await pictureOf(door, parties)]
  expect(picture.filter((fact) => fact.startsWith('["Order"'))).toHaveLength(150)
  expect(picture.filter((fact) => fact.startsWith('["Inventory"')).length).toBeGreaterThan(140)

  for (const send of [overBulk, overGraphql]) {
    await forget(door, parties)
    expect(await pictureOf(door, parties)).toEqual([])
    await eachSender(day, senders, send)
    await settled()
    expect(await pictureOf(door, parties)).toEqual(picture)
    expect(await digestOf(door, parties)).toBe(digest)
  }
  await forget(door, parties)
})

const ENTRUST = `mutation($agentUscc: String!) { entrust(input: { agentUscc: $agentUscc }) { userErrors { code } } }`

const eachSender = (day: Pushed[], senders: string[], send: (sender: string, own: Pushed[]) => Promise<void>) =>
  Promise.all(
    senders.map((sender) =>
      send(
        sender,
        day.filter((pushed) => pushed.sender === sender),
      ),
    ),
  )

/** A kind at a time, and so many as a message may hold. */
function messagesOf(own: Pushed[]): { kind: ParcelKind; documents: object[] }[] {
  const kinds = [...new Set(own.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const documents = own.filter((pushed) => pushed.kind === kind).map(({ document }) => document)
    return Array.from({ length: Math.ceil(documents.length / 100) }, (_, i) => ({
      kind,
      documents: documents.slice(i * 100, i * 100 + 100),
    }))
  })
}

async function overBulk(sender: string, own: Pushed[]): Promise<void> {
  for await (const { errors } of clientOf(sender).bulk(own.map(({ kind, document }) => ({ [kind]: document }))))
    expect(errors).toBeUndefined()
}

async function overGraphql(sender: string, own: Pushed[]): Promise<void> {
  for (let at = 0; at < own.length; at += 37) {
    const documents = own.slice(at, at + 37).map(({ kind, document }) => ({ [kind]: document }))
    const { userErrors, documents: told } = await clientOf(sender).push(`day-${process.pid}-${at}`, documents)
    expect([...userErrors, ...told.flatMap((each) => each.userErrors)]).toEqual([])
  }
}
