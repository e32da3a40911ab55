/** What tsc cannot see: who may import whom, what must be awaited, and a few rules of this house. */
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * Which way imports go: a room may import itself and what stands in its row; the row of a single file adds to its
 * room's. Guarded packages are known where a row names them and nowhere else.
 */
const HOUSE = [
  // room, may import, and only the types of, guarded packages
  ['schema', '', '', 'graphql type-graphql'],
  ['rules', 'errors schema', '', ''],
  ['graph', 'errors', 'rules schema', 'neo4j-driver'],
  // The slots of a filing are its table.
  ['graph/filing.ts', 'rules', '', ''],
  // What is stored is a pack only once the rules have let it through.
  ['graph/law-pack.ts', 'rules', '', ''],
  ['jobs', 'graph rules schema errors clock config', '', ''],
  ['jobs/queue.ts', '', '', 'bullmq ioredis'],
  ['access', 'graph rules schema errors clock config', 'context', ''],
  ['access/policy.ts', '', '', 'graphql'],
  ['access/issuer.ts', 'world/characters', '', ''],
  ['resolvers', 'access graph rules schema errors', 'context jobs', 'graphql type-graphql'],
  ['http', 'resolvers access graph rules schema errors clock config context', 'jobs', 'graphql'],
  ['engines', 'config clock', 'world', 'neo4j-driver ioredis'],
  ['world', 'graph rules', 'schema', 'neo4j-driver'],
  ['clients', 'service', '', ''],
  // To compute again what was computed takes the rules, and nothing else of ours.
  ['clients/replay.ts', 'rules', '', ''],
  ['clock.ts', '', '', ''],
  ['config.ts', '', '', ''],
  ['errors.ts', '', '', ''],
  ['context.ts', 'resolvers access graph rules schema errors clock config', 'jobs', 'graphql'],
].map(([path, ...cells]) => [path, ...cells.map((words) => words.split(' ').filter(Boolean))])

const GUARDED = ['neo4j-driver', 'ioredis', 'bullmq', 'graphql', 'type-graphql']

function importRules([path, ...own]) {
  const room = HOUSE.find(([name]) => name === path.split('/')[0])
  const [values, known, packages] = room[0] === path ? own : own.map((words, i) => [...room[i + 1], ...words])
  // What a file may import whole it is not held to the types of.
  const types = known.filter((name) => !values.includes(name))
  const message = `${room[0]} may not import this; the table is HOUSE in eslint.config.js.`
  const out = isRootFile(path) ? '^\\./' : '^(?:\\.\\./)+'
  const allowed = [...values, ...types]
  const patterns = [{ regex: allowed.length ? `${out}(?!\\.|${anyOf(allowed)})` : out, message }]
  if (types.length)
    patterns.push({ regex: `${out}${anyOf(types)}`, allowTypeImports: true, message: `Types only: ${message}` })
  return {
    files: [path.endsWith('.ts') ? path : `${path}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      '@typescript-eslint/no-restricted-imports': ['error', ...GUARDED.filter((name) => !packages.includes(name))],
    },
  }
}

const isRootFile = (path) => path.endsWith('.ts') && !path.includes('/')
const anyOf = (names) => `(?:${names.join('|')})(?:/|\\.ts$)`

/** Root files, tests and benches import what they like; but a process, a test and a client are nobody's to import. */
const ENDS = {
  // The platform's client, how it signs, answers and what it verifies are a library; the tests and the bench are firms that use it.
  regex:
    '^\\.\\.?/(?:(?:server|worker|print)\\.ts$|(?:test|bench|clients(?!/(?:replay|platform/(?:client|message|payment-data|sign|webhook))\\.ts$))/)',
  message: 'This is started, never imported.',
}

const CYPHER = {
  selector:
    'CallExpression[callee.property.name=/^(run|executeQuery)$/] > :matches(TemplateLiteral[expressions.length>0], BinaryExpression).arguments',
  message: 'A Cypher text is a constant; values travel as parameters.',
}
const TEXT = {
  selector: 'ObjectExpression:has(> Property[key.name="name"]):has(> Property[key.name="text"])',
  message: 'A Cypher text is made by scoped() or internal(), which ask on whose behalf it runs.',
}
const LATE = {
  selector: 'ImportExpression',
  message: 'The import table cannot see an import like this; only engines/up.ts loads rooms late.',
}
const CLOCK = {
  selector:
    ':matches(NewExpression[callee.name="Date"][arguments.length=0], MemberExpression[object.name="Date"][property.name="now"])',
  message: 'The day comes from clock.ts, so that an answer can be given again.',
}
const CHANCE = {
  selector:
    ':matches(MemberExpression[object.name="Math"][property.name="random"], MemberExpression[object.name="process"])',
  message: 'A judgement depends on its arguments alone.',
}
/** To look again after a while, in a loop, is no sleep. */
const SLEEP = {
  selector: `:matches(:function > BlockStatement > ExpressionStatement > AwaitExpression, ArrowFunctionExpression, ReturnStatement) > NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]`,
  message: 'A test waits for the thing itself, not for time to pass.',
}
const LOOSE = [
  'no-explicit-any',
  'no-unsafe-argument',
  'no-unsafe-call',
  'no-unsafe-member-access',
  'restrict-template-expressions',
  'switch-exhaustiveness-check',
  'unbound-method',
]
const syntax = (files, ...rules) => ({ files, rules: { 'no-restricted-syntax': ['error', ...rules] } })

export default defineConfig(
  { ignores: ['.*/**', 'clients/*/generated.ts'] },
  ...tseslint.configs.recommended,
  { rules: { '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true }] } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // A method may be async by contract, and the enums' words are compared as text where rules see only their types.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // What the driver and JSON bring gets its type by being assigned or returned.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // It calls assertions unnecessary without which tsc fails.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  {
    files: ['{test,bench}/**/*.ts'],
    // An answer is looked at as it comes; to expect something of it is what types it.
    rules: Object.fromEntries(LOOSE.map((name) => [`@typescript-eslint/${name}`, 'off'])),
  },
  { files: ['**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [ENDS] }] } },
  ...HOUSE.map(importRules),
  syntax(['**/*.ts'], CYPHER, LATE),
  syntax(['{graph,jobs,access,resolvers,http,schema}/**/*.ts'], CYPHER, TEXT, LATE, CLOCK),
  syntax(['graph/cypher.ts'], CYPHER, LATE, CLOCK),
  syntax(['rules/**/*.ts'], LATE, CLOCK, CHANCE),
  syntax(['engines/up.ts'], CYPHER),
  syntax(['test/**/*.ts'], SLEEP),
)
