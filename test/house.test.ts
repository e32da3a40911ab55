/** The map in the README is true, no internal text answers a caller, and no file says what is nobody's business. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, test } from '@jest/globals'
import ts from 'typescript'

const ROOT = new URL('..', import.meta.url).pathname
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const README = read('README.md')

/** Files of a folder and below, by their path from the root. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(join(ROOT, path)).isFile())

const codeIn = (folder: string) => filesIn(folder).filter((path) => path.endsWith('.ts'))

/** What the grid stands for: `●` is a file of the noun's own name, anything else names the file. */
function gridFiles(): string[] {
  const grid = README.split('\n\n').find((block) => block.startsWith('| noun |'))!
  const [rooms, , ...rows] = grid.trim().split('\n').map(cellsOf)
  return rows.flatMap(([noun, ...cells]) =>
    cells.flatMap((cell, i) => {
      const names = cell === '●' ? [noun!] : [...cell.matchAll(/[\w-]+(?=\.ts)/g)].map(([name]) => name)
      return names.map((name) => (rooms![i + 1] === 'test' ? `test/${name}.test.ts` : `${rooms![i + 1]}/${name}.ts`))
    }),
  )
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

function furniture(): string[] {
  const list = README.split('### Furniture\n')[1]!.split('\n#')[0]!
  return [...list.matchAll(/^- `([^`]+)` — ./gm)].map(([, path]) => path!)
}

test('every file of a room is a cell of the grid or furniture, and the README names no other', () => {
  const listed = [...gridFiles(), ...furniture()]
  const standing = ['schema', 'resolvers', 'graph', 'rules', 'jobs', 'access', 'http'].flatMap(codeIn)
  const stray = standing.filter((path) => !listed.includes(path))
  const missing = listed.filter((path) => !existsSync(join(ROOT, path)))
  const twice = listed.filter((path, i) => listed.indexOf(path) < i)
  expect([
    ...stray.map((path) => `${path} is neither a cell of the README's grid nor in its list of furniture.`),
    ...missing.map((path) => `The README names ${path}, which does not exist.`),
    ...twice.map((path) => `The README names ${path} twice.`),
  ]).toEqual([])
})

/** Internal texts that the rooms which answer callers can reach, and why none of them lets a caller choose rows. */
const REACHED: Record<string, string> = {
  '${name}${label}':
    'the texts that fold documents; the page of a parcel takes the names of their slots and runs none, see below',
  "create${label}${types.map((type) => `_${type}`).join('')}": 'the same: the text that creates documents',
  advancePacks: 'follows releaseDraft or moveDraft, which are scoped, in one transaction; answers nothing',
  lockJudgements: 'has those who judge do so one after the other; answers nothing',
  lockPacks: 'the same: its answer is whether another release came first',
  keepLawPack: 'keeps a pack that was loaded from what administrators may read; answers nothing',
  endRunningRegrade: 'follows releaseDraft, which is scoped, in one transaction; answers nothing',
  packsChanged: 'asks which packs speak: a number that belongs to nobody',
  releaseLawPack: 'follows releaseDraft, which is scoped, in one transaction and for the same draft',
  speakingPacks:
    'asks which packs speak; law is everybody’s to know, and drafts in the shadow are shown to nobody by it',
  acceptBatches: 'stores what the door has checked under the caller’s own party, and answers with its receipt',
  appendAudit: 'the log of what left; answers nobody',
  auditHead: 'the log of what left; answers nobody',
  feedEnds:
    'asks where the feeds of those who listen end; its answer is whether to look, and receiptsAfter, which is scoped, looks',
  closeJudgement: 'follows findJudgedPair, which is scoped, in one transaction and for the same two enterprises',
  createJudgement: 'the same',
  districtsOfEnterprises:
    'asks where firms are registered; a fact about one of another district is refused, and nothing else is told',
  findConsented:
    'asks whether enterprises that were found in scope may be linked; the answer is that they may, or a refusal',
  findDossiers: 'follows findExplained, which is scoped, for the enterprise that it found',
  findDossiersThen: 'the same, as it was known at a moment',
  findIssuedDecisions: 'follows takeDecision, which is scoped, in one transaction and for the same enterprise',
  findEntrusted: 'asks for the sender’s own entrustments; its answer is whether the sender may send',
  findSession:
    'asks under a number that nobody can guess who was asked; what it says is told to nobody before his signature holds',
  lastNews:
    'asks whether the feed of those who listen has grown; its answer is whether to look, and newsAfter, which is scoped, looks',
  lastEventOf: 'asks how far things had come by a day: a number that belongs to nobody',
  findStandingJudgements:
    'follows findJudgedPair, which is scoped, in one transaction; what it finds decides whether a judgement can stand, and of it only what the caller may see is named',
  merchantsOfOrders:
    'asks whose goods an order says they are; a list in another name is refused, and nothing else is told',
  nextEvent: 'gives a transaction its number, and answers with that number',
  numberCase: 'follows openCase, moveCase or takeDecision, which are scoped, in one transaction and for the same case',
  pattern: 'is explained for who sees everybody, whose own words it is; no answer runs it',
  recordStep: 'follows openCase, moveCase or takeDecision, which are scoped, in one transaction and for the same case',
  replaceGrades: 'follows takeDecision, which is scoped, in one transaction and for the same enterprise',
  retirePattern: 'comes before movePattern, which is scoped, in one transaction; answers nothing',
  recordShare: 'follows findTellable, which is scoped; writes what was told, and answers nothing',
  setCanonicalIds: 'follows findJudgedPair, which is scoped, in one transaction; answers nothing',
  storeAnswer: 'stores what a platform has signed under the session that it was asked in; answers with a code',
  unfoldedCount: 'health and metrics: a number that belongs to nobody',
  useRecords: 'follows takeDecision, which is scoped, in one transaction and for the same enterprise',
  waitingBatches: 'health and metrics: an age that belongs to nobody',
}

/** What a top-level declaration mentions, by `file#name`, and the names of the internal texts that it makes. */
interface Declared {
  mentions: string[]
  internals: string[]
}

function declaredIn(path: string): [string, Declared][] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)
  const imports = new Map(source.statements.flatMap((statement) => importedBy(statement, path)))
  return source.statements.flatMap((statement) =>
    namesOf(statement).map(([name, node]): [string, Declared] => {
      const nodes = [...valuesBelow(node)]
      const mentions = nodes.filter(ts.isIdentifier).map((mention) => originOf(mention, path, imports))
      const made = nodes.filter(ts.isCallExpression).filter(({ expression }) => expression.getText() === 'internal')
      return [`${path}#${name}`, { mentions, internals: made.map((call) => call.arguments[0]!.getText().slice(1, -1)) }]
    }),
  )
}

/** Local name to where it comes from; `*` for a whole file. Types say nothing at run time. */
function importedBy(statement: ts.Statement, path: string): [string, string][] {
  if (!ts.isImportDeclaration(statement) || statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    return []
  const from = (statement.moduleSpecifier as ts.StringLiteral).text
  const bindings = statement.importClause?.namedBindings
  if (!bindings || !from.startsWith('.')) return []
  const file = normalize(join(path, '..', from))
  if (ts.isNamespaceImport(bindings)) return [[bindings.name.text, `${file}#*`]]
  return bindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => [name.text, `${file}#${(propertyName ?? name).text}`])
}

function namesOf(statement: ts.Statement): [string, ts.Node][] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((node) => [node.name.getText(), node])
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return [[statement.name!.text, statement]]
  return []
}

function* valuesBelow(node: ts.Node): Generator<ts.Node> {
  if (ts.isTypeNode(node)) return
  yield node
  for (const child of node.getChildren()) yield* valuesBelow(child)
}

function originOf({ text, parent }: ts.Identifier, path: string, imports: ReadonlyMap<string, string>): string {
  const origin = imports.get(text) ?? `${path}#${text}`
  return origin.endsWith('#*') ? origin.replace('*', (parent as ts.PropertyAccessExpression).name.text) : origin
}

/** Of the rooms that answer callers and of the graph: what can be reached from the former. */
function reachedFrom(rooms: string[]) {
  const answering = [...rooms.flatMap(codeIn), 'context.ts']
  const declared = new Map([...answering, ...codeIn('graph')].flatMap(declaredIn))
  const reached = new Set([...declared.keys()].filter((key) => answering.includes(key.split('#')[0]!)))
  for (const key of reached) for (const mention of declared.get(key)?.mentions ?? []) reached.add(mention)
  return { reached, internals: [...reached].flatMap((key) => declared.get(key)?.internals ?? []).sort() }
}

const ANSWERING = reachedFrom(['resolvers', 'http', 'access'])

test('the rooms that answer callers reach no internal text but those with a reason', () => {
  expect(ANSWERING.internals).toEqual(Object.keys(REACHED).sort())
})

test('no room that answers callers writes documents, facts or verdicts itself', () => {
  const writers = ['document.ts#foldDocuments', 'fact.ts#applyFacts', 'parcel.ts#settleParcels', 'event.ts#foldEvents']
  const graph = writers.map((name) => `graph/${name}`)
  for (const writer of graph) expect(declaredIn(writer.split('#')[0]!).map(([key]) => key)).toContain(writer)
  expect(graph.filter((writer) => ANSWERING.reached.has(writer))).toEqual([])
})

const UNWANTED: [RegExp, string][] = [
  [/(?<![\w.])\/(?:home|root|Users|mnt|work|workspace)\/\w/, 'a path of one machine'],
  [/\b(?:TO[D]O|FIX[M]E)\b(?! \d{4}\b)/, 'something left undone without the number of a decision'],
]

test('no file of ours names a machine, or leaves something undone without a decision', () => {
  const ours = readdirSync(ROOT)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules' && name !== 'package-lock.json')
    .flatMap((name) => (statSync(join(ROOT, name)).isFile() ? [name] : filesIn(name)))
  const found = ours.flatMap((path) =>
    UNWANTED.flatMap(([form, what]) => (form.test(read(path)) ? `${path} has ${what}.` : [])),
  )
  expect(found).toEqual([])
})
