/** What Neo4j would do for a text. */
import neo4j from 'neo4j-driver'
import { openDriver } from '../graph/driver.ts'
import { addressOfRun } from './door.ts'

interface Step {
  operatorType: string
  children: Step[]
}

/** Names of the operators of a plan, from the top; whole numbers among the parameters are sent as such. */
export async function planOf(text: string, parameters: Record<string, unknown>): Promise<string[]> {
  const driver = openDriver(addressOfRun())
  try {
    const sent = Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' ? neo4j.int(value) : value,
    ])
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, Object.fromEntries(sent))
    return operatorsOf(summary.plan as Step)
  } finally {
    await driver.close()
  }
}

const operatorsOf = ({ operatorType, children }: Step): string[] => [
  operatorType.replace(/@.*/, '').replace('(Locking)', ''),
  ...children.flatMap(operatorsOf),
]

/** What no text that answers a caller may do, however few there are today. */
export const SCANS = [
  'AllNodesScan',
  'NodeByLabelScan',
  'NodeIndexScan',
  'CartesianProduct',
  'DirectedRelationshipTypeScan',
]
