/** `npm start`: packages first, with nothing but Node; then engines/up.ts brings up everything else. */
import { install } from './engines/install.mjs'

await install()
const { register } = await import('tsx/esm/api')
register()
const { up } = await import('./engines/up.ts')
await up(process.env)
