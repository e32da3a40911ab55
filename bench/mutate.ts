/**
 * `npm run mutate [-- --only NAME] [--workers N] [--record]`: changes the judgement in one place at a time and asks the pure
 * tests whether they notice. A change that none notices has survived: a test is missing, or the change changes nothing.
 * Works on copies in a folder of its own; the exit status is 1 when fewer than nine in ten are noticed.
 */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import ts from 'typescript'
import { record, standingOf } from './record.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LEAST_SHARE = 0.9

const TARGETS = ['condition', 'condition-check', 'assessment', 'facts', 'law-pack', 'law-pack-check', 'day', 'decision']
/** The quickest to notice first. */
const TESTS = ['golden', 'law-pack', 'assessment', 'decision', 'day', 'condition']

interface Mutant {
  file: string
  from: number
  to: number
  text: string
  line: number
  was: string
}

type Fate = 'killed' | 'hung' | 'survived'

// ---- What is changed ----

const SWAPS: Partial<Record<ts.SyntaxKind, string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
}
const METHODS: Record<string, string> = { some: 'every', every: 'some', min: 'max', max: 'min', find: 'findLast' }

/** All mutants of a file, in reading order. */
function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const mutants: Mutant[] = []
  const add = (node: ts.Node, text: string): void => {
    const [from, to] = [node.getStart(tree), node.getEnd()]
    const line = tree.getLineAndCharacterOfPosition(from).line + 1
    mutants.push({ file, from, to, text, line, was: source.slice(from, to) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isImportDeclaration(node)) return
    mutate(node, add)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return mutants
}

function mutate(node: ts.Node, add: (node: ts.Node, text: string) => void): void {
  if (ts.isBinaryExpression(node)) {
    for (const text of SWAPS[node.operatorToken.kind] ?? []) {
      if (isSum(node)) add(node.operatorToken, text)
    }
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    add(node, node.operand.getText())
  }
  if (ts.isIfStatement(node)) for (const text of ['true', 'false']) add(node.expression, text)
  if (ts.isConditionalExpression(node)) for (const text of ['true', 'false']) add(node.condition, text)
  if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false')
  if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true')
  if (ts.isNumericLiteral(node)) add(node, String(Number(node.text.replaceAll('_', '')) + 1))
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add(node, ';')
  if (ts.isSpreadElement(node)) add(node, '...[]')
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) mutateMethod(node, add)
}

/** A plus between texts has no opposite. */
function isSum({ operatorToken, left, right }: ts.BinaryExpression): boolean {
  const isText = (each: ts.Node) => ts.isStringLiteral(each) || ts.isTemplateExpression(each)
  return operatorToken.kind !== ts.SyntaxKind.PlusToken || !(isText(left) || isText(right))
}

function mutateMethod(node: ts.PropertyAccessExpression, add: (node: ts.Node, text: string) => void): void {
  const { name, expression, parent } = node
  const other = Object.hasOwn(METHODS, name.text) ? METHODS[name.text] : undefined
  if (other !== undefined) add(name, other)
  if (name.text === 'filter' || name.text === 'sort') add(parent, expression.getText())
}

// ---- Whether it is noticed ----

class Sandbox {
  private constructor(private readonly folder: string) {}

  static async open(): Promise<Sandbox> {
    const folder = await mkdtemp(join(tmpdir(), 'guanxin-mutate-'))
    for (const path of ['rules', 'schema', 'test', 'clock.ts', 'package.json', 'bench/mutant-tests.ts']) {
      await cp(join(ROOT, path), join(folder, path), { recursive: true })
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    const options = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config.compilerOptions
    const compilerOptions = { ...options, paths: { '@jest/globals': ['./bench/mutant-tests.ts'] } }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
    await writeFile(join(folder, 'main.ts'), MAIN)
    return new Sandbox(folder)
  }

  async fateOf({ file, from, to, text }: Mutant, patience: number): Promise<Fate> {
    const path = join(this.folder, file)
    const source = await readFile(path, 'utf8')
    await writeFile(path, source.slice(0, from) + text + source.slice(to))
    try {
      const { code } = await this.run(patience)
      return code === null ? 'hung' : code === 0 ? 'survived' : 'killed'
    } finally {
      await writeFile(path, source)
    }
  }

  /** All tests; `code` is null when they had to be ended. */
  run(patience: number): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'main.ts'], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true })
  }
}

const MAIN = `import { firstFailure } from './bench/mutant-tests.ts'
${TESTS.map((name) => `await import('./test/${name}.test.ts')`).join('\n')}
const failure = await firstFailure()
if (failure !== null) console.log(failure)
process.exit(failure === null ? 0 : 1)
`

// ---- The round ----

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, workers: { type: 'string', default: '1' }, record: { type: 'boolean' } },
  })
  const files = TARGETS.filter((name) => values.only === undefined || name === values.only)
  const sources = await Promise.all(files.map((name) => readFile(join(ROOT, `rules/${name}.ts`), 'utf8')))
  const mutants = files.flatMap((name, index) => mutantsOf(`rules/${name}.ts`, sources[index]!))
  const sandboxes = await Promise.all(Array.from({ length: Number(values.workers) }, () => Sandbox.open()))
  try {
    const fates = await tryAll(mutants, sandboxes)
    const text = `${await standingOf()}\n\n${tableOf(mutants, fates)}`
    for (const [index, fate] of fates.entries()) if (fate === 'survived') say(lineOf(mutants[index]!))
    say(text)
    if (values.record) await record('mutate', text)
    return shareOf(fates) < LEAST_SHARE ? 1 : 0
  } finally {
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()))
  }
}

async function tryAll(mutants: Mutant[], sandboxes: Sandbox[]): Promise<Fate[]> {
  const begun = performance.now()
  const sound = await sandboxes[0]!.run(600_000)
  if (sound.code !== 0) throw new Error(`The tests fail without any mutant: ${sound.said}`)
  const patience = Math.ceil(5_000 + 2 * (performance.now() - begun))
  const fates: Fate[] = []
  const waiting = mutants.map((mutant, index) => ({ mutant, index }))
  await Promise.all(
    sandboxes.map(async (sandbox) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        fates[next.index] = await sandbox.fateOf(next.mutant, patience)
        if (fates[next.index] === 'survived')
          say(`${mutants.length - waiting.length} of ${mutants.length}: ${lineOf(next.mutant)}`)
      }
    }),
  )
  return fates
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 70)

const lineOf = ({ file, line, was, text }: Mutant): string => `${file}:${line}  ${oneLine(was)}  →  ${oneLine(text)}`

const shareOf = (fates: Fate[]): number => fates.filter((fate) => fate !== 'survived').length / fates.length

function tableOf(mutants: Mutant[], fates: Fate[]): string {
  const files = [...new Set(mutants.map(({ file }) => file))]
  const rowOf = (name: string, of: Fate[]): string[] => [
    name,
    String(of.length),
    ...(['killed', 'hung', 'survived'] as const).map((fate) => String(of.filter((each) => each === fate).length)),
    `${(100 * shareOf(of)).toFixed(1)} %`,
  ]
  const rows = [
    ['file', 'mutants', 'noticed', 'hung', 'survived', 'share noticed'],
    ['---', '---', '---', '---', '---', '---'],
    ...files.map((file) =>
      rowOf(
        file,
        fates.filter((_, index) => mutants[index]!.file === file),
      ),
    ),
    rowOf('all', fates),
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

process.exitCode = await main()
