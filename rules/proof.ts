/**
 * An assessment that proves itself: its inputs, the whole law pack, what was said, and a hash of each. Whoever holds the
 * file computes it again and compares, without the service that wrote it and without anybody's leave.
 */
import type { GradeCode } from '../schema/grade.ts'
import { assess, ENGINE } from './assessment.ts'
import type { Assessment, RuleTrace, Signal } from './assessment.ts'
import { canonicalHash, canonicalJson } from './canonical.ts'
import { rulesAsking } from './confidential.ts'
import { completeFacts, FactsError } from './facts.ts'
import type { RecordedFacts } from './facts.ts'
import { loadPack, PackError } from './law-pack.ts'
import type { Pack, PackDocument } from './law-pack.ts'

/** A signal with the words of its rule and the numbers that it compared. */
export interface ToldSignal extends Signal {
  zh: string
  en: string
  inputs: { name: string; value: string | null }[]
}

/** What is kept of an assessment. `indications`: what would speak if an assumed number were confirmed. */
export interface Recorded {
  computedGrade: GradeCode
  signals: ToldSignal[]
  indications: ToldSignal[]
  trace: RuleTrace[]
}

export function recordedOf({ computedGrade, signals, trace }: Assessment, pack: Pack): Recorded {
  const told = signals.map((signal) => toldSignal(signal, trace, pack))
  return {
    computedGrade,
    signals: told.filter(({ indicative }) => !indicative),
    indications: told.filter(({ indicative }) => indicative),
    trace,
  }
}

function toldSignal(signal: Signal, trace: readonly RuleTrace[], pack: Pack): ToldSignal {
  const { text } = pack.rules.find(({ id }) => id === signal.ruleId)!
  const { inputs, parameters } = trace.find(({ ruleId }) => ruleId === signal.ruleId)!
  return {
    ...signal,
    en: text.en,
    zh: text.zh,
    // By name: the hash of a pack does not know in which order its members stand, so no byte may depend on it.
    inputs: Object.entries({ ...inputs, ...parameters })
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => ({ name, value: value === null ? null : String(value) })),
  }
}

const FORMAT = 'guanxin-proof/1'

/** As it was recorded; hashes are SHA-256 of canonical JSON. */
export interface Proof {
  format: string
  assessment: string
  recordedAt: string
  engine: string
  inputs: Record<string, unknown>
  inputsHash: string
  /** Null in a file of many, where the pack stands in a line of its own. */
  pack: PackDocument | null
  packHash: string
  /** Facts that are not this reader's to know: null among the inputs, and rules that ask for them are left out. */
  withheld: string[]
  result: Partial<Recorded>
  resultHash: string
}

export type Proven = Omit<Proof, 'format' | 'withheld' | 'resultHash'>

export const proofOf = (proven: Proven): Proof => ({
  format: FORMAT,
  ...proven,
  withheld: [],
  resultHash: canonicalHash(proven.result),
})

/** The same for a reader to whom some facts may not be told: what rests on them is left out, and so is the trace. */
export function withholding(proof: Proof, facts: readonly string[], pack: PackDocument): Proof {
  const withheld = facts.filter((name) => Object.hasOwn(proof.inputs, name))
  const inputs = { ...proof.inputs, ...Object.fromEntries(withheld.map((name) => [name, null])) }
  const result = openPart(proof.result as Recorded, withheld, pack)
  return { ...proof, inputs, inputsHash: canonicalHash(inputs), withheld, result, resultHash: canonicalHash(result) }
}

function openPart({ computedGrade, signals }: Recorded, withheld: readonly string[], pack: PackDocument) {
  const closed = rulesAsking(pack, withheld)
  return { computedGrade, signals: signals.filter(({ ruleId }) => !closed.has(ruleId)) }
}

/** Where the file and what follows from it part; both sides as JSON, cut short. */
export interface Difference {
  place: string
  recorded: string
  computed: string
}

/** Not a proof at all; the message says why in one sentence. */
export class ProofError extends Error {}

/** Packs that came in lines of their own, by the hash that they have and not by the one that they claim. */
export type KnownPacks = Map<string, PackDocument>

const DIFFERENCES_SHOWN = 20

/**
 * Computes a proof again. Empty: every byte follows from inputs and pack.
 * @throws ProofError if it is none
 */
export function replay(json: unknown, known: KnownPacks = new Map()): Difference[] {
  const proof = demandProof(json)
  const document = proof.pack ?? known.get(proof.packHash)
  if (!document) return [{ place: 'pack', recorded: proof.packHash, computed: 'no pack of the file has this hash' }]
  const found = [
    ...hashed('inputs', proof.inputs, proof.inputsHash),
    ...hashed('pack', document, proof.packHash),
    ...hashed('result', proof.result, proof.resultHash),
    ...(proof.engine === ENGINE ? [] : [{ place: 'engine', recorded: proof.engine, computed: ENGINE }]),
    ...recomputed(proof, document),
  ]
  return found.slice(0, DIFFERENCES_SHOWN)
}

/** A line of a file of many that brings a pack; false for any other. */
export function learnPack(json: unknown, known: KnownPacks): boolean {
  const { pack, format } = (json ?? {}) as { pack?: PackDocument; format?: unknown }
  if (format !== PACK_FORMAT || typeof pack !== 'object' || pack === null) return false
  known.set(canonicalHash(pack), pack)
  return true
}

const PACK_FORMAT = 'guanxin-pack/1'

export const packLine = (pack: PackDocument) => ({ format: PACK_FORMAT, pack })

function recomputed({ inputs, result, withheld }: Proof, document: PackDocument): Difference[] {
  try {
    const pack = packOf(document)
    if (!Array.isArray(inputs.violations)) throw new FactsError('inputs: violations is no list')
    const whole = recordedOf(assess(completeFacts(inputs as unknown as RecordedFacts), pack), pack)
    const computed: Partial<Recorded> = 'trace' in result ? whole : openPart(whole, withheld, pack)
    return [...differences('result', result, computed)]
  } catch (error) {
    if (error instanceof PackError) return [unusable(`pack.${error.place}`, error)]
    if (error instanceof FactsError) return [unusable('inputs', error)]
    throw error
  }
}

const unusable = (place: string, { message }: Error): Difference => ({ place, recorded: 'unusable', computed: message })

/** To load a pack and compile it costs as much as a thousand assessments; a file of many has few. */
const loaded = new WeakMap<PackDocument, Pack>()

function packOf(document: PackDocument): Pack {
  const pack = loaded.get(document) ?? loadPack(document)
  loaded.set(document, pack)
  return pack
}

function hashed(place: string, value: unknown, claimed: string): Difference[] {
  const hash = hashOf(value)
  return hash === claimed ? [] : [{ place: `${place}Hash`, recorded: claimed, computed: hash }]
}

function hashOf(value: unknown): string {
  try {
    return canonicalHash(value)
  } catch {
    return 'none: a number is no exact integer'
  }
}

function* differences(place: string, recorded: unknown, computed: unknown): Generator<Difference> {
  if (short(recorded, Infinity) === short(computed, Infinity)) return
  if (isTree(recorded) && isTree(computed) && Array.isArray(recorded) === Array.isArray(computed)) {
    const inside = Array.isArray(recorded) ? (key: string) => `${place}[${key}]` : (key: string) => `${place}.${key}`
    for (const key of new Set([...Object.keys(recorded), ...Object.keys(computed)]))
      yield* differences(inside(key), recorded[key], computed[key])
    return
  }
  yield { place, recorded: short(recorded), computed: short(computed) }
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function short(value: unknown, most = 80): string {
  const text = value === undefined ? 'nothing' : spelled(value)
  return text.length > most ? `${text.slice(0, most)}…` : text
}

function spelled(value: unknown): string {
  try {
    return canonicalJson(value)
  } catch {
    return JSON.stringify(value)
  }
}

function demandProof(json: unknown): Proof {
  const proof = json as Partial<Proof> | null
  if (!isTree(proof) || proof.format !== FORMAT) throw new ProofError(`This is no ${FORMAT}.`)
  const texts = ['assessment', 'engine', 'inputsHash', 'packHash', 'resultHash'] as const
  const wrong = [
    ...texts.filter((name) => typeof proof[name] !== 'string'),
    ...(['inputs', 'result', 'withheld'] as const).filter((name) => !isTree(proof[name])),
  ]
  if (wrong.length > 0) throw new ProofError(`${wrong.join(', ')} missing.`)
  return proof as Proof
}
