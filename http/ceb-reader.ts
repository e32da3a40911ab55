/**
 * CEB messages as they really come: with and without byte-order mark, prefix, namespace or envelope, in UTF-8 and
 * GB18030. What is read is whole or refused whole; a message is bounded, so it is read from memory.
 */
import { isUtf8 } from 'node:buffer'
import { SaxesParser } from 'saxes'
import { Refusal } from '../errors.ts'
import type { CebDocument, CebRecord } from '../rules/ceb.ts'
import { type CebElement, type CebMessage, MISSPELT } from '../schema/ceb.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'

export interface CebBody {
  message: CebMessage
  guid: string
  /** Credit code of who sends, as the message says it. */
  copCode: string
  /** It carries a signature; whether that is right is another question. */
  signed: boolean
  documents: CebDocument[]
  /** As it was decoded, out of its envelope. */
  text: string
}

/** @throws Refusal that names the element where the body stops being a message of ours */
export function readCeb(body: Buffer): CebBody {
  const text = decoded(body)
  return new Reader().read(isEnvelope(text) ? decoded(contentOf(text)) : text)
}

const DECLARED = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i
/** All of the Chinese family are read as their largest member. */
const ENCODINGS: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
}

function decoded(bytes: Buffer): string {
  const declared = DECLARED.exec(
    bytes
      .subarray(0, 200)
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, ''),
  )
  const encoding = ENCODINGS[(declared?.[1] ?? 'utf-8').toLowerCase()]
  if (encoding === undefined) throw new Refusal('ENCODING')
  if (encoding === 'utf-8') return decodedUtf8(bytes)
  try {
    // Drops a byte-order mark, and refuses what is not of the encoding.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('ENCODING')
  }
}

/** A tenth of the time that the decoder takes to look and to read at once. */
function decodedUtf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Refusal('ENCODING')
  return bytes.toString('utf8').replace(/^\ufeff/, '')
}

/** Of a body that was refused, what its answer names: looked for at its beginning, whatever else it is. */
export function originOf(body: Buffer): { copMsgId: string; messageType: string } {
  const envelope = body.subarray(0, 4_096).toString('utf8')
  const [, copMsgId = ''] = /<(?:\w+:)?CopMsgId>([^<]{1,300})</.exec(envelope) ?? []
  const [, base64] = /<(?:\w+:)?Data>\s*([A-Za-z0-9+/\s]{1,2000})/.exec(envelope) ?? []
  const inner = base64 ? Buffer.from(base64, 'base64').toString('utf8') : envelope
  const [messageType = 'Unknown'] = /(?<=<(?:\w+:)?)CEB\d{3}Message(?=[\s>/])/.exec(inner) ?? []
  return { copMsgId: copMsgId.trim().slice(0, 255), messageType }
}

const isEnvelope = (text: string) => /^\s*(?:<\?xml[^>]*>\s*)?<(?:\w+:)?DxpMsg[\s>]/.test(text)

/** Base64 in `Data` of the terminal envelope. */
function contentOf(envelope: string): Buffer {
  let data = ''
  let depth = 0
  let at = -1
  const parser = parserOf()
  parser.on('opentag', ({ name }) => {
    depth += 1
    if (depth > MOST_DEPTH) throw new Refusal('TOO_DEEP', localName(name))
    if (localName(name) !== 'Data') return
    if (at >= 0 || data !== '') throw new Refusal('ELEMENT_TWICE', 'Data')
    at = depth
  })
  parser.on('text', (text) => {
    if (depth === at) data += text
  })
  parser.on('closetag', () => {
    if (depth === at) at = -1
    depth -= 1
  })
  write(parser, envelope)
  const base64 = data.replace(/\s/g, '')
  if (base64 === '' || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    throw new Refusal('ENVELOPE', 'Data')
  return Buffer.from(base64, 'base64')
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function parserOf(): SaxesParser {
  // As 1.1 it would take in control characters.
  const parser = new SaxesParser({ defaultXMLVersion: '1.0', forceXMLVersion: true })
  parser.on('error', () => {
    throw new Refusal('NOT_XML')
  })
  let attributes = 0
  parser.on('opentagstart', () => (attributes = 0))
  // Canonical form compares the namespaces of an element with each other: thirty thousand took five seconds.
  parser.on('attribute', ({ name }) => {
    attributes += 1
    if (attributes > MOST_ATTRIBUTES) throw new Refusal('TOO_MANY_ATTRIBUTES', localName(name))
  })
  // No document type is ever needed, and entities of one's own are what bombs are made of.
  parser.on('doctype', () => {
    throw new Refusal('DOCTYPE')
  })
  return parser
}

/** In pieces, so that what is refused early is not parsed to its end. */
function write(parser: SaxesParser, text: string): void {
  const PIECE = 65_536
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE))
  parser.close()
}

const MOST_DEPTH = 12
const MOST_ATTRIBUTES = 20
/** The longest field of the specification has 1,000 characters, `returnInfo` has 5,000. */
const MOST_TEXT = 5_000

/**
 * What follows the documents, in which nothing is read but who sends, and how often each may come. The specification's
 * own samples say who sends several times over.
 */
const TAIL: Readonly<Record<string, number>> = { BaseTransfer: 5, BaseSubscribe: 5, ExtendMessage: 1, Signature: 1 }

/** Messages by the names of their roots, and where each field stands in its record. */
const ROOTS = new Map(CEB_MESSAGES.map((message) => [`${message.code}Message`, message]))
const placesOf = (elements: readonly CebElement[]) => new Map(elements.map(({ name }, at) => [name, at]))
const PLACES = new Map(
  CEB_MESSAGES.flatMap(({ elements, lines }) => [elements, lines].map((some) => [some, placesOf(some)])),
)

/** What an element is called without its prefix, and rightly spelt. Names are the sender's: some of them are names of every object. */
function calledBy(tag: string): string {
  const name = localName(tag)
  return Object.hasOwn(MISSPELT, name) ? MISSPELT[name]! : name
}

/** A document whose head has not come. */
const NO_RECORD: Record<string, string> = {}

class Reader {
  readonly #parser = parserOf()
  readonly #documents: CebDocument[] = []
  /** By what they are written as: a message has the same few names thousands of times. */
  readonly #names = new Map<string, string>()
  #message: CebMessage | null = null
  #guid = ''
  #copCode = ''
  readonly #tail = new Map<string, number>()
  #depth = 0
  /** The child of the root that is open: a document, or what follows them. */
  #part = ''
  /** Depth of the fields of a document. */
  #fieldsAt = 0
  #name = ''
  #text = ''
  #head = NO_RECORD
  #lines: Record<string, string>[] = []
  #record: Record<string, string> = {}
  #places: ReadonlyMap<string, number> = new Map()
  #at = -1

  read(text: string): CebBody {
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(this.#nameOf(name), attributes))
    this.#parser.on('text', (some) => this.#add(some))
    this.#parser.on('cdata', (some) => this.#add(some))
    this.#parser.on('closetag', ({ name }) => this.#close(name))
    write(this.#parser, text)
    if (this.#documents.length === 0) throw new Refusal('NO_DOCUMENT')
    if (this.#copCode === '') throw new Refusal('MISSING', 'copCode')
    const message = this.#message!
    return {
      message,
      guid: this.#guid,
      copCode: this.#copCode,
      signed: this.#tail.has('Signature'),
      documents: this.#documents,
      text,
    }
  }

  #nameOf(tag: string): string {
    let name = this.#names.get(tag)
    if (name === undefined) this.#names.set(tag, (name = calledBy(tag)))
    return name
  }

  #open(name: string, attributes: Record<string, string>): void {
    const depth = (this.#depth += 1)
    if (depth > MOST_DEPTH) throw new Refusal('TOO_DEEP', name)
    this.#name = name
    this.#text = ''
    if (depth === 1) return this.#begin(name, attributes)
    const message = this.#message!
    if (depth === 2) return this.#openPart(name, message)
    if (this.#part !== message.node) return
    if (depth === this.#fieldsAt) return this.#openField(name)
    if (depth > this.#fieldsAt) throw new Refusal('ELEMENT_MISPLACED', name)
    this.#openRecord(name, message)
  }

  #begin(name: string, attributes: Record<string, string>): void {
    const message = ROOTS.get(name)
    if (!message) throw new Refusal('UNKNOWN_MESSAGE', name)
    this.#message = message
    this.#fieldsAt = message.head === null ? 3 : 4
    this.#guid = (attributes.guid ?? '').slice(0, 36)
  }

  #openPart(name: string, { node, head, most, elements }: CebMessage): void {
    this.#part = name
    if (name !== node) return this.#openTail(name)
    if (this.#tail.size > 0) throw new Refusal('ELEMENT_MISPLACED', name)
    if (this.#documents.length === most) throw new Refusal('TOO_MANY_DOCUMENTS', name)
    this.#head = head === null ? {} : NO_RECORD
    this.#lines = []
    if (head === null) this.#beginRecord(this.#head, elements)
  }

  #openTail(name: string): void {
    if (!Object.hasOwn(TAIL, name)) throw new Refusal('ELEMENT_UNKNOWN', name)
    const before = this.#tail.get(name) ?? 0
    if (before === TAIL[name]) throw new Refusal('ELEMENT_TWICE', name)
    this.#tail.set(name, before + 1)
  }

  #openRecord(name: string, { head, list, elements, lines }: CebMessage): void {
    if (name === head) {
      if (this.#head !== NO_RECORD) throw new Refusal('ELEMENT_TWICE', name)
      this.#head = {}
      return this.#beginRecord(this.#head, elements)
    }
    if (name !== list) throw new Refusal('ELEMENT_UNKNOWN', name)
    const line = {}
    this.#lines.push(line)
    this.#beginRecord(line, lines)
  }

  #beginRecord(record: Record<string, string>, elements: readonly CebElement[]): void {
    this.#record = record
    this.#places = PLACES.get(elements)!
    this.#at = -1
  }

  /** Fields come once and in the order of the XSD: of two, or of one in another place, who knows which was meant. */
  #openField(name: string): void {
    const at = this.#places.get(name)
    if (at === undefined) throw new Refusal('ELEMENT_UNKNOWN', name)
    if (at === this.#at) throw new Refusal('ELEMENT_TWICE', name)
    if (at < this.#at) throw new Refusal('ELEMENT_MISPLACED', name)
    this.#at = at
  }

  #add(text: string): void {
    this.#text += text
    if (this.#text.length > MOST_TEXT && this.#part !== 'Signature' && this.#part !== 'ExtendMessage')
      throw new Refusal('TEXT_TOO_LONG', this.#name)
  }

  #close(tag: string): void {
    const depth = this.#depth
    this.#depth -= 1
    if (this.#part === this.#message!.node) {
      if (depth === this.#fieldsAt) this.#closeField()
      else if (depth === 2) this.#documents.push({ head: this.#head as CebRecord, lines: this.#lines })
    } else if (depth === 3 && this.#part === 'BaseTransfer' && this.#nameOf(tag) === 'copCode')
      this.#closeSender(this.#text.trim())
    this.#text = ''
  }

  /** Nothing is in a field but text: the one that ends is the one that was opened last. */
  #closeField(): void {
    const text = this.#text.trim()
    if (text !== '') this.#record[this.#name] = text
  }

  #closeSender(copCode: string): void {
    if (this.#copCode !== '' && this.#copCode !== copCode) throw new Refusal('ELEMENT_TWICE', 'copCode')
    this.#copCode = copCode
  }
}
