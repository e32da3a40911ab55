import { expect, test } from '@jest/globals'
import { startEngines } from '../engines/both.ts'
test('x', async () => { expect(process.env.NEO4J_URI).toBeDefined(); expect(startEngines).toBeDefined() })
