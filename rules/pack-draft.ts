/** Changes of a law pack that an administrator puts forward: what they make of the pack, and what stands against them. */
import { PackError } from './law-pack.ts'
import type { Pack, PackDocument, Status } from './law-pack.ts'

/**
 * `name` is a parameter or a clock, or the id of a rule or relief whose wording was read. `value` only for a parameter; left out, it
 * stays. `source` is the citation.
 */
export interface PackChange {
  name: string
  value?: number | null
  source: string
  status: Status
}

/** A change beside what it changes. */
export interface MadeChange extends PackChange {
  was: { value: number | null; source: string; status: Status }
}

interface Founded {
  source: string
  status: Status
  value?: number | null
}

/**
 * The document with the changes in it; whether it is a pack is for `loadPack` to say.
 * @throws PackError with the place in the changes: an unknown name, one named twice, a value of something that has none,
 *   no citation
 */
export function changedPack(base: Pack, changes: readonly PackChange[]): PackDocument {
  const { hash: _hash, ...sealed } = base
  const document = structuredClone(sealed) as PackDocument
  const named = new Set<string>()
  for (const [index, change] of changes.entries()) {
    const place = `changes[${index}]`
    if (named.has(change.name)) throw new PackError(`${place}.name`, `${change.name} is changed twice`)
    named.add(change.name)
    const part = partOf(document, change.name)
    if (!part)
      throw new PackError(`${place}.name`, `${change.name} is no parameter, clock, rule or relief of ${base.id}`)
    demandFounded(part, change, place)
    Object.assign(part, { source: change.source.trim(), status: change.status })
    if (change.value !== undefined) part.value = change.value
  }
  return document
}

/** What is confirmed is confirmed by a text that somebody has read, and not by the words that were there before. */
function demandFounded(part: Founded, { value, source, status }: PackChange, place: string): void {
  if (source.trim() === '') throw new PackError(`${place}.source`, 'a source is missing')
  if (value !== undefined && part.value === undefined) throw new PackError(`${place}.value`, 'a wording has no value')
  const rises = status === 'CONFIRMED' && part.status !== 'CONFIRMED'
  if (rises && source.trim() === part.source) throw new PackError(`${place}.source`, 'the citation is that of before')
}

function partOf(document: PackDocument, name: string): Founded | undefined {
  const { parameters, clocks } = document
  if (Object.hasOwn(parameters, name)) return parameters[name]
  if (Object.hasOwn(clocks, name)) return clocks[name as keyof typeof clocks]
  return [...document.rules, ...document.reliefs].find(({ id }) => id === name)
}

/** Every parameter, rule and relief that a draft founds otherwise, in the order of the draft; new and lost ones too. */
export function changesBetween(base: PackDocument, draft: PackDocument): MadeChange[] {
  const before = foundedIn(base)
  return [...foundedIn(draft)].flatMap(([name, now]) => {
    const was = before.get(name) ?? { value: null, source: '', status: 'ASSUMED' as const }
    const same = (['value', 'source', 'status'] as const).every((field) => now[field] === was[field])
    return same ? [] : [{ name, ...now, was }]
  })
}

function foundedIn({ parameters, clocks, rules, reliefs }: PackDocument) {
  const parts: [string, Founded][] = [
    ...Object.entries(parameters),
    ...Object.entries(clocks),
    ...[...rules, ...reliefs].map((part): [string, Founded] => [part.id, part]),
  ]
  return new Map(parts.map(([name, { value = null, source, status }]) => [name, { value, source, status }]))
}
