import { expect, test } from '@jest/globals'
import { ConfigError, readConfig } from '../config.ts'

test('nothing set is a usable environment', () => {
  expect(readConfig({})).toMatchObject({ NODE_ENV: 'development', PORT: 4000, DATA_DIR: '.data', CLOCK: '2026-03-02' })
})

test('a variable set to nothing counts as not set', () => {
  const config = readConfig({ PORT: '', NEO4J_URI: '', REDIS_URL: ' ', NODE_ENV: '' })
  expect(config.PORT).toBe(4000)
  expect(config).not.toHaveProperty('NEO4J_URI')
  expect(config).not.toHaveProperty('REDIS_URL')
})

test.each([
  ['NODE_ENV', 'staging', 'one of development, production, test'],
  ['PORT', '80a', 'a port number'],
  ['PORT', '65536', 'a port number'],
  ['PORT', '-1', 'a port number'],
  ['NEO4J_URI', 'http://localhost:7474', 'bolt://host:7687'],
  ['REDIS_URL', 'localhost:6379', 'redis://host:6379'],
  ['CLOCK', 'tomorrow', 'a day like 2026-03-02'],
  ['CLOCK', '2026-02-30', 'a day like 2026-03-02'],
  ['WORLD', 'huge', 'one of none, small, medium, large'],
  ['LOG_LEVEL', 'loud', 'one of debug'],
  ['QUEUE_PREFIX', 'a b', 'letters, digits'],
])('%s=%s is refused with what it may be', (name, value, hint) => {
  const read = () => readConfig({ [name]: value })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(`${name}="${value}"`)
  expect(read).toThrow(hint)
})

test('every wrong variable is named at once', () => {
  expect(() => readConfig({ PORT: 'x', CLOCK: 'y' })).toThrow(/PORT=.*CLOCK=/)
})

test('a password in a wrong address is not repeated', () => {
  expect(() => readConfig({ REDIS_URL: 'rediss//:secret@host' })).toThrow(/^(?!.*secret)/)
})
