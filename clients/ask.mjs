/**
 * Asks a running `npm start` one question as one of its people:
 *   npm run ask -- officer clients/console/enterprise.graphql '{"uscc": "91990100803895119Q"}'
 * The variables are JSON, or @FILE that holds it. Prints the answer, and exits with 1 when it has errors.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [person, operation, variables = '{}'] = process.argv.slice(2)
const devFile = join(process.env.DATA_DIR || '.data', 'dev.json')

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

function read(file, what) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return fail(`${what} ${file} is not there.`)
  }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return fail(`The variables are not JSON: ${text}`)
  }
}

if (!operation) fail('Use: npm run ask -- PERSON OPERATION.graphql [VARIABLES | @FILE]')
const { graphql, tokens } = parse(read(devFile, 'npm start is not running:'))
if (!tokens[person]) fail(`There is no ${person}; there are ${Object.keys(tokens).join(', ')}.`)
const body = {
  query: read(operation, 'The operation'),
  variables: parse(variables.startsWith('@') ? read(variables.slice(1), 'The file of variables') : variables),
}
const response = await fetch(graphql, {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[person]}` },
  body: JSON.stringify(body),
}).catch((error) => fail(`Nothing answers at ${graphql}: ${error.cause?.code ?? error.message}.`))
const answer = await response.json()
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
process.exitCode = answer.errors ? 1 : 0
