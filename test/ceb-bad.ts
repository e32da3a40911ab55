/**
 * Bodies that are no message of ours, and what is said of them: each a good message with one thing changed, or something
 * else altogether.
 */
import { gzipSync } from 'node:zlib'
import type { RefusalCode } from '../errors.ts'
import type { CebKind } from './ceb.ts'

type Change = readonly [name: string, kind: CebKind, from: RegExp, to: string, code: RefusalCode]

const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
const quadratic = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(20_000)}">]>`
const deep = (depth: number) => `<ceb:ExtendMessage>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</ceb:ExtendMessage>`

/** A good message in which something is written otherwise. */
const CHANGES: readonly Change[] = [
  // Entities and document types.
  ['a document type', 'order', /\n</, '\n<!DOCTYPE ceb:CEB311Message>\n<', 'DOCTYPE'],
  ['an entity bomb', 'order', /\n</, `\n${bomb}\n<`, 'DOCTYPE'],
  ['a quadratic bomb', 'exportOrder', /\n</, `\n${quadratic}\n<`, 'DOCTYPE'],
  ['a file as an entity', 'order', /\n</, '\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<', 'DOCTYPE'],
  [
    'an address as an entity',
    'delivery',
    /\n</,
    '\n<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1/">]>\n<',
    'DOCTYPE',
  ],
  ['an external document type', 'order', /\n</, '\n<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">\n<', 'DOCTYPE'],
  [
    'a parameter entity',
    'arrival',
    /\n</,
    '\n<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/hosts"> %x;]>\n<',
    'DOCTYPE',
  ],
  ['a document type within the root', 'order', /<ceb:Order>/, '<!DOCTYPE a><ceb:Order>', 'NOT_XML'],
  ['an entity that nobody declared', 'order', /毛巾/, '&x;', 'NOT_XML'],
  ['an entity of HTML', 'exportInventory', /毛巾/, '&nbsp;', 'NOT_XML'],
  // Characters.
  ['a character that XML does not know', 'order', /毛巾/, '&#0;', 'NOT_XML'],
  ['a reference to half a surrogate pair', 'order', /毛巾/, '&#xd800;', 'NOT_XML'],
  ['a reference beyond all characters', 'order', /毛巾/, '&#x110000;', 'NOT_XML'],
  ['a control character', 'order', /毛巾/, '\u0001', 'NOT_XML'],
  ['a character that is none', 'exportReturn', /毛巾/, '\uffff', 'NOT_XML'],
  ['an open angle in a text', 'proceeds', /<ceb:note>|<\/ceb:accountingDate>/, '<</ceb:accountingDate>', 'NOT_XML'],
  ['the end of a section in a text', 'order', /毛巾/, ']]>', 'NOT_XML'],
  // Well-formedness.
  ['a tag that is never closed', 'order', /<\/ceb:unit>/, '', 'ELEMENT_MISPLACED'],
  [
    'tags that cross',
    'exportWaybill',
    /<ceb:freight>(.*?)<\/ceb:freight>/,
    '<ceb:freight>$1</ceb:insuredFee>',
    'NOT_XML',
  ],
  ['an attribute twice', 'order', /version="1.0">/, 'version="1.0" version="1.0">', 'NOT_XML'],
  ['an attribute without quotes', 'departure', /version="1.0">/, 'version=1.0>', 'NOT_XML'],
  ['a comment with two dashes', 'order', /<ceb:Order>/, '<!-- a -- b --><ceb:Order>', 'NOT_XML'],
  ['an instruction that is named xml', 'order', /<ceb:Order>/, '<?xml version="1.0"?><ceb:Order>', 'NOT_XML'],
  ['an encoding that nobody has', 'order', /UTF-8/, 'ebcdic', 'ENCODING'],
  ['an encoding that is not that of the bytes', 'order', /UTF-8/, 'UTF-16', 'ENCODING'],
  // Roots.
  [
    'a number that the family does not have',
    'order',
    /<ceb:CEB311Message[^]*/,
    '<ceb:CEB999Message xmlns:ceb="x"/>',
    'UNKNOWN_MESSAGE',
  ],
  ['a roll-up', 'exportInventory', /CEB603Message/g, 'CEB701Message', 'UNKNOWN_MESSAGE'],
  [
    'documents of one message under the root of another',
    'exportCancellation',
    /CEB605Message/g,
    'CEB607Message',
    'ELEMENT_UNKNOWN',
  ],
  ['import fields under the root of export', 'order', /CEB311Message/g, 'CEB303Message', 'ELEMENT_UNKNOWN'],
  ['no document', 'order', /<ceb:Order>[^]*<\/ceb:Order>/, '', 'NO_DOCUMENT'],
  ['two tallies', 'delivery', /(<ceb:Delivery>[^]*<\/ceb:Delivery>)/, '$1$1', 'TOO_MANY_DOCUMENTS'],
  // Elements that are twice, elsewhere, or not ours.
  [
    'a document of another message',
    'order',
    /<ceb:BaseTransfer>/,
    '<ceb:Payment/><ceb:BaseTransfer>',
    'ELEMENT_UNKNOWN',
  ],
  [
    'a document behind the sender',
    'exportOrder',
    /(<ceb:Order>[^]*<\/ceb:Order>)(<ceb:BaseTransfer>[^]*<\/ceb:BaseTransfer>)/,
    '$1$2$1',
    'ELEMENT_MISPLACED',
  ],
  ['a head twice', 'order', /(<ceb:OrderHead>[^]*<\/ceb:OrderHead>)/, '$1$1', 'ELEMENT_TWICE'],
  [
    'an empty head before the head',
    'departure',
    /<ceb:DepartureHead>/,
    '<ceb:DepartureHead/><ceb:DepartureHead>',
    'ELEMENT_TWICE',
  ],
  ['a field twice', 'order', /(<ceb:orderNo>.*?<\/ceb:orderNo>)/, '$1$1', 'ELEMENT_TWICE'],
  [
    'a field twice, once misspelt',
    'waybill',
    /(<ceb:consignee>(.*?)<\/ceb:consignee>)/,
    '$1<ceb:consingee>$2</ceb:consingee>',
    'ELEMENT_TWICE',
  ],
  [
    'a field twice, apart',
    'order',
    /<ceb:consigneeAddress>/,
    '<ceb:orderNo>N2</ceb:orderNo><ceb:consigneeAddress>',
    'ELEMENT_MISPLACED',
  ],
  ['a field twice without a head', 'exportCancellation', /(<ceb:invtNo>.*?<\/ceb:invtNo>)/, '$1$1', 'ELEMENT_TWICE'],
  ['a field of a line twice', 'consolidation', /(<ceb:logisticsNo>.*?<\/ceb:logisticsNo>)/, '$1$1', 'ELEMENT_TWICE'],
  [
    'fields in another order',
    'order',
    /(<ceb:orderNo>.*?<\/ceb:orderNo>)(<ceb:ebpCode>.*?<\/ceb:ebpCode>)/,
    '$2$1',
    'ELEMENT_MISPLACED',
  ],
  [
    'fields of a line in another order',
    'exportReturn',
    /(<ceb:gnum>.*?<\/ceb:gnum>)(<ceb:gcode>.*?<\/ceb:gcode>)/,
    '$2$1',
    'ELEMENT_MISPLACED',
  ],
  [
    'a field that the message does not have',
    'order',
    /<ceb:orderNo>/,
    '<ceb:grade>AEO</ceb:grade><ceb:orderNo>',
    'ELEMENT_UNKNOWN',
  ],
  [
    'a field that every object has',
    'order',
    /<ceb:orderNo>/,
    '<ceb:constructor>1</ceb:constructor><ceb:orderNo>',
    'ELEMENT_UNKNOWN',
  ],
  [
    'a field that is the prototype',
    'order',
    /<ceb:orderNo>/,
    '<ceb:__proto__>1</ceb:__proto__><ceb:orderNo>',
    'ELEMENT_UNKNOWN',
  ],
  [
    'a field of another message',
    'order',
    /<ceb:orderNo>/,
    '<ceb:logisticsNo>1</ceb:logisticsNo><ceb:orderNo>',
    'ELEMENT_UNKNOWN',
  ],
  [
    'a field of import in a list of export',
    'exportInventory',
    /<ceb:POD>/,
    '<ceb:assureCode>1</ceb:assureCode><ceb:POD>',
    'ELEMENT_UNKNOWN',
  ],
  ['a name in another case', 'proceeds', /ceb:charge>/g, 'ceb:Charge>', 'ELEMENT_UNKNOWN'],
  [
    'a field within a field',
    'order',
    /<ceb:orderNo>N1/,
    '<ceb:orderNo><ceb:orderNo>N1</ceb:orderNo>',
    'ELEMENT_MISPLACED',
  ],
  [
    'a field within a field, without a head',
    'returnTally',
    /<ceb:coElNo>/,
    '<ceb:coElNo><ceb:preNo/>',
    'ELEMENT_MISPLACED',
  ],
  ['a head within a list', 'order', /<ceb:OrderList>/, '<ceb:OrderList><ceb:OrderHead/>', 'ELEMENT_UNKNOWN'],
  ['a line of another message', 'order', /<ceb:OrderList>/, '<ceb:InventoryList/><ceb:OrderList>', 'ELEMENT_UNKNOWN'],
  ['a line where there is none', 'proceeds', /<ceb:guid>/, '<ceb:ReceiptsList/><ceb:guid>', 'ELEMENT_UNKNOWN'],
  [
    'a field of the head in a line',
    'order',
    /<ceb:gnum>/,
    '<ceb:orderNo>N2</ceb:orderNo><ceb:gnum>',
    'ELEMENT_UNKNOWN',
  ],
  [
    'fields outside of a head',
    'order',
    /<ceb:OrderHead>/,
    '<ceb:orderNo>N2</ceb:orderNo><ceb:OrderHead>',
    'ELEMENT_UNKNOWN',
  ],
  [
    'a head where there is none',
    'exportWaybill',
    /<ceb:Logistics>/,
    '<ceb:Logistics><ceb:LogisticsHead/>',
    'ELEMENT_UNKNOWN',
  ],
  // Size.
  ['a depth that no message has', 'order', /<ceb:BaseTransfer>/, `${deep(20)}<ceb:BaseTransfer>`, 'TOO_DEEP'],
  ['a depth of ten thousand', 'arrival', /<\/ceb:BaseTransfer>/, `</ceb:BaseTransfer>${deep(10_000)}`, 'TOO_DEEP'],
  ['a text of a megabyte', 'order', /毛巾/, '毛'.repeat(1_000_000), 'TEXT_TOO_LONG'],
  ['a text of a megabyte that nobody reads', 'delivery', /监管场所/, '监'.repeat(1_000_000), 'TEXT_TOO_LONG'],
  [
    'a text of a megabyte in sections',
    'order',
    /毛巾/,
    `<![CDATA[${'毛'.repeat(500_000)}]]><![CDATA[${'毛'.repeat(500_000)}]]>`,
    'TEXT_TOO_LONG',
  ],
  ['a text of a megabyte in references', 'exportReturn', /毛巾/, '&#27611;'.repeat(1_000_000), 'TEXT_TOO_LONG'],
  // Who sends.
  ['no sender', 'order', /<ceb:BaseTransfer>[^]*<\/ceb:BaseTransfer>/, '', 'MISSING'],
  ['an empty sender', 'order', /<ceb:copCode>.*?</, '<ceb:copCode><', 'MISSING'],
  [
    'two senders',
    'exportOrder',
    /(<ceb:BaseTransfer>[^]*<\/ceb:BaseTransfer>)/,
    '$1<ceb:BaseTransfer><ceb:copCode>91990100000000000X</ceb:copCode></ceb:BaseTransfer>',
    'ELEMENT_TWICE',
  ],
  [
    'two senders at one place',
    'exportOrder',
    /<ceb:copName>/,
    '<ceb:copCode>91990100000000000X</ceb:copCode><ceb:copName>',
    'ELEMENT_TWICE',
  ],
  [
    'a sender within a document',
    'order',
    /<ceb:OrderHead>/,
    '<ceb:BaseTransfer><ceb:copCode>1</ceb:copCode></ceb:BaseTransfer><ceb:OrderHead>',
    'ELEMENT_UNKNOWN',
  ],
  [
    'six subscriptions',
    'order',
    /<\/ceb:BaseTransfer>/,
    `</ceb:BaseTransfer>${'<ceb:BaseSubscribe/>'.repeat(6)}`,
    'ELEMENT_TWICE',
  ],
  [
    'two extensions',
    'order',
    /<\/ceb:BaseTransfer>/,
    '</ceb:BaseTransfer><ceb:ExtendMessage/><ceb:ExtendMessage/>',
    'ELEMENT_TWICE',
  ],
  ['two signatures', 'order', /<\/ceb:BaseTransfer>/, '</ceb:BaseTransfer><Signature/><Signature/>', 'ELEMENT_TWICE'],
  ['a signature before the documents', 'order', /<ceb:Order>/, '<Signature/><ceb:Order>', 'ELEMENT_MISPLACED'],
]

const envelope = (data: string) => `<DxpMsg><Data>${data}</Data></DxpMsg>`

export interface BadBody {
  name: string
  body: Buffer
  code: RefusalCode
}

/** @param good a message of each kind, about the order N1 */
export function badBodies(good: Readonly<Record<CebKind, string>>, many: (kind: CebKind) => string): BadBody[] {
  const order = good.order
  const base64 = Buffer.from(order).toString('base64')
  const others: [name: string, body: Buffer | string, code: RefusalCode][] = [
    ['blanks', ' \n ', 'NOT_XML'],
    ['a word', 'hello', 'NOT_XML'],
    ['JSON', '{"order":{}}', 'NOT_XML'],
    ['gzip', gzipSync(order), 'ENCODING'],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from(order), Buffer.from([0xff, 0xfe])]), 'ENCODING'],
    ['half a character at the end', Buffer.from(order).subarray(0, Buffer.from(order).indexOf('毛巾') + 2), 'ENCODING'],
    ['half a surrogate pair', Buffer.from(changed(order, /毛巾/, '\ud800'), 'utf16le'), 'ENCODING'],
    ['UTF-16', Buffer.from(`\ufeff${order}`, 'utf16le'), 'ENCODING'],
    ['UTF-32', Buffer.concat([Buffer.from('fffe0000', 'hex'), Buffer.from(order)]), 'ENCODING'],
    ['GB18030 bytes that say UTF-8', Buffer.from('3c613ec2f2bcd2', 'hex'), 'ENCODING'],
    [
      'UTF-8 bytes among GB18030',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="gb18030"?><a>'), Buffer.from('80ff', 'hex')]),
      'ENCODING',
    ],
    ['an end in the middle', order.slice(0, order.length / 2), 'NOT_XML'],
    ['two roots', order + changed(order, /<\?xml.*\?>/, ''), 'NOT_XML'],
    ['two roots of two messages', order + changed(good.exportOrder, /<\?xml.*\?>/, ''), 'NOT_XML'],
    ['text behind the root', `${order}x`, 'NOT_XML'],
    ['text before the root', `x${order}`, 'NOT_XML'],
    ['a message of another family', '<Manifest/>', 'UNKNOWN_MESSAGE'],
    ['a receipt', '<CEB312Message guid="x" version="1.0"/>', 'UNKNOWN_MESSAGE'],
    ['a tax bill', '<CEB816Message guid="x" version="1.0"/>', 'UNKNOWN_MESSAGE'],
    ['a root in lower case', '<ceb311message/>', 'UNKNOWN_MESSAGE'],
    ['a root that every object has', '<constructor/>', 'UNKNOWN_MESSAGE'],
    ['101 documents', many('order'), 'TOO_MANY_DOCUMENTS'],
    ['101 export lists', many('exportInventory'), 'TOO_MANY_DOCUMENTS'],
    ['a depth of a hundred thousand', `<ceb:CEB311Message xmlns:ceb="x">${'<a>'.repeat(100_000)}`, 'ELEMENT_UNKNOWN'],
    ['an envelope without content', '<DxpMsg><TransInfo/></DxpMsg>', 'ENVELOPE'],
    ['an envelope with nothing in it', envelope(''), 'ENVELOPE'],
    ['an envelope whose base64 is cut off', envelope(base64.slice(0, -3)), 'ENVELOPE'],
    ['an envelope whose base64 lacks its second half', envelope(base64.slice(0, 1_000)), 'NOT_XML'],
    ['an envelope whose base64 is none', envelope('%%%%'), 'ENVELOPE'],
    ['an envelope whose base64 is that of the web', envelope('__--'), 'ENVELOPE'],
    ['an envelope with padding in the middle', envelope(`QQ==${base64}`), 'ENVELOPE'],
    ['an envelope with two contents', `<DxpMsg><Data>${base64}</Data><Data>${base64}</Data></DxpMsg>`, 'ELEMENT_TWICE'],
    ['an envelope in an envelope', envelope(Buffer.from(envelope(base64)).toString('base64')), 'UNKNOWN_MESSAGE'],
    [
      'an envelope with a document type',
      `<!DOCTYPE a [<!ENTITY x "y">]><DxpMsg><Data>${base64}</Data></DxpMsg>`,
      'DOCTYPE',
    ],
    [
      'a document type within an envelope',
      envelope(Buffer.from(changed(order, /\n</, `\n${bomb}\n<`)).toString('base64')),
      'DOCTYPE',
    ],
    ['an envelope with a picture in it', envelope('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'), 'ENCODING'],
    ['an envelope that is never closed', `<DxpMsg><Data>${base64}`, 'NOT_XML'],
    ['an envelope as deep as the sea', `<DxpMsg>${'<a>'.repeat(10_000)}`, 'TOO_DEEP'],
    [
      'an envelope in another encoding than its content',
      Buffer.from(envelope(Buffer.from(order, 'utf16le').toString('base64'))),
      'ENCODING',
    ],
  ]
  return [
    ...CHANGES.map(([name, kind, from, to, code]) => ({
      name,
      body: Buffer.from(changed(good[kind], from, to)),
      code,
    })),
    ...others.map(([name, body, code]) => ({ name, body: Buffer.from(body as string), code })),
  ]
}

/** A change that changes nothing would prove nothing. */
function changed(text: string, from: RegExp, to: string): string {
  const after = text.replace(from, to)
  if (after === text) throw new Error(`Nothing matches ${String(from)}.`)
  return after
}

/** What is done to a signed message, and what is said of its signature. */
export interface BadSignature {
  name: string
  /** @param other the same message about another document, unsigned and signed */
  spoil: (signed: string, other: string, otherSigned: string) => string
  code: RefusalCode
}

const SIGNATURE = /(<ds:Signature[ >][^]*<\/ds:Signature>)/
const nodeIn = (xml: string, node: string) => new RegExp(`<ceb:${node}>[^]*</ceb:${node}>`).exec(xml)![0]

const digestIn = (xml: string) => /<ds:DigestValue>(.*?)</.exec(xml)![1]!

/** @param node element of one document */
export const badSignatures = (node: string): BadSignature[] => [
  {
    name: 'is changed',
    spoil: (xml) => changed(xml, /(<ds:SignatureValue>).{8}/, '$1AAAAAAAA'),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'is empty',
    spoil: (xml) => changed(xml, /<ds:SignatureValue>[^<]*/, '<ds:SignatureValue>'),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'has no value',
    spoil: (xml) => changed(xml, /<ds:SignatureValue>[^]*<\/ds:SignatureValue>/, ''),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'says nothing of what it signs',
    spoil: (xml) => changed(xml, /<ds:SignedInfo>[^]*<\/ds:SignedInfo>/, ''),
    code: 'SIGNATURE_WRONG',
  },
  { name: 'covers a part only', spoil: (xml) => changed(xml, /URI=""/, 'URI="#a"'), code: 'SIGNATURE_WRONG' },
  {
    name: 'covers something elsewhere',
    spoil: (xml) => changed(xml, /URI=""/, 'URI="http://127.0.0.1/a.xml"'),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'has two references',
    spoil: (xml) => changed(xml, /(<ds:Reference [^]*<\/ds:Reference>)/, '$1$1'),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'has no reference',
    spoil: (xml) => changed(xml, /<ds:Reference [^]*<\/ds:Reference>/, ''),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'says twice what it signs',
    spoil: (xml) => changed(xml, /(<ds:SignedInfo>[^]*<\/ds:SignedInfo>)/, '$1$1'),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'is of an algorithm that nobody asked for',
    spoil: (xml) => changed(xml, /(?:rsa-sha1|2022\/04\/xmldsig#sm2-sm3)"/, 'hmac-sha1"'),
    code: 'SIGNATURE_WRONG',
  },
  ...['constructor', 'toString'].map((name) => ({
    name: `is of what every object has, ${name}`,
    spoil: (xml: string) =>
      changed(xml, /Algorithm="[^"]*(?:rsa-sha1|2022\/04\/xmldsig#sm2-sm3)"/, `Algorithm="${name}"`),
    code: 'SIGNATURE_WRONG' as const,
  })),
  {
    name: 'is of another canonical form',
    spoil: (xml) => changed(xml, /REC-xml-c14n-20010315"/, 'REC-xml-c14n-20010315#WithComments"'),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'is transformed by a style sheet',
    spoil: (xml) => changed(xml, /xmldsig#enveloped-signature"/, 'xslt"'),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'hides the digest of another document in a comment',
    spoil: (xml, other, otherSigned) =>
      changed(
        xml.replace(nodeIn(xml, node), () => nodeIn(other, node)),
        /(<ds:DigestValue>)/,
        `$1<!--${digestIn(otherSigned)}-->`,
      ),
    code: 'DIGEST_DIFFERS',
  },
  {
    name: 'hides its digest in a comment behind that of another document',
    spoil: (xml, other, otherSigned) =>
      changed(
        xml.replace(nodeIn(xml, node), () => nodeIn(other, node)),
        /<ds:DigestValue>(.*?)<\/ds:DigestValue>/,
        `<ds:DigestValue>${digestIn(otherSigned)}<!--$1--></ds:DigestValue>`,
      ),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'is of another message',
    spoil: (xml) => changed(xml, /<ceb:copName>/, '<ceb:copName>X'),
    code: 'DIGEST_DIFFERS',
  },
  {
    name: 'stands in the extension',
    spoil: (xml) => changed(xml, SIGNATURE, '<ceb:ExtendMessage>$1</ceb:ExtendMessage>'),
    code: 'SIGNATURE_MISSING',
  },
  {
    name: 'stands in the extension, with an empty one in its place',
    spoil: (xml) =>
      changed(
        xml,
        SIGNATURE,
        '<ceb:ExtendMessage>$1</ceb:ExtendMessage><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>',
      ),
    code: 'SIGNATURE_WRONG',
  },
  {
    name: 'covers one document, and another stands behind it',
    spoil: (xml, other) => changed(xml, /<ceb:BaseTransfer>/, `${nodeIn(other, node)}<ceb:BaseTransfer>`),
    code: 'DIGEST_DIFFERS',
  },
  {
    name: 'covers one document, and another stands in its place',
    spoil: (xml, other) => xml.replace(nodeIn(xml, node), () => nodeIn(other, node)),
    code: 'DIGEST_DIFFERS',
  },
  {
    name: 'brings what it signed along, and another document stands in its place',
    spoil: (xml, other) => {
      const original = nodeIn(xml, node)
      return changed(
        xml.replace(original, () => nodeIn(other, node)),
        /<\/ds:Signature>/,
        `<ds:Object>${original}</ds:Object></ds:Signature>`,
      )
    },
    code: 'DIGEST_DIFFERS',
  },
]
