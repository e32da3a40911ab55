/**
 * `npm run seal`: writes the SHA-256 of every published law pack into rules/packs/seals.json. A pack that changed without a
 * new seal fails the tests: what was assessed by it could no longer be recomputed from its id alone.
 */
import { writeFileSync } from 'node:fs'
import { COMPANIONS, PACKS } from './rules/law-pack.ts'

const seals = Object.fromEntries([...PACKS, ...COMPANIONS].map(({ id, hash }) => [id, hash]))
writeFileSync(new URL('rules/packs/seals.json', import.meta.url), `${JSON.stringify(seals, null, 2)}\n`)
