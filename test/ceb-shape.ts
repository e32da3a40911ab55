/** An answer of ours against the tables of the published schemas: order of elements, what must stand, and how long it is. */
import { SaxesParser } from 'saxes'
import { type CebShape, MESSAGE_RETURN, MOST_DOCUMENTS, RECEIPT_BEGINS, RECEIPT_ENDS } from '../schema/ceb.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'

const SHAPES = new Map<string, { node: string; shape: readonly CebShape[]; most: number }>([
  ...CEB_MESSAGES.map(({ receipt: { code, node, keys } }) => {
    return [
      `${code}Message`,
      { node, shape: [...RECEIPT_BEGINS, ...keys, ...RECEIPT_ENDS], most: MOST_DOCUMENTS },
    ] as const
  }),
  ['CEB900Message', { node: 'MessageReturn', shape: MESSAGE_RETURN, most: 1 }] as const,
])

type Leaf = [name: string, text: string]

/** Empty when it is valid. */
export function shapeFaults(xml: string): string[] {
  const { root, attributes, namespace, nodes } = parsed(xml)
  const known = SHAPES.get(root)
  if (!known) return [`${root} is no receipt.`]
  const faults = nodes.flatMap(([name, leaves]) =>
    name === known.node ? leavesFaults(known.shape, leaves) : [`${name} stands in ${root}.`],
  )
  if (namespace !== 'http://www.chinaport.gov.cn/ceb') faults.push(`The namespace is ${namespace}.`)
  if (attributes.guid?.length !== 36 || attributes.version !== '1.0') faults.push('The root lacks guid or version.')
  if (nodes.length === 0 || nodes.length > known.most) faults.push(`It holds ${nodes.length} nodes.`)
  return faults
}

function parsed(xml: string) {
  const nodes: [name: string, leaves: Leaf[]][] = []
  let [root, namespace] = ['', '']
  let attributes: Record<string, string> = {}
  let depth = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes: own }) => {
    depth += 1
    if (depth === 1) {
      ;[root, namespace] = [local, uri]
      attributes = Object.fromEntries(Object.entries(own).map(([name, { value }]) => [name, value]))
    }
    if (depth === 2) nodes.push([local, []])
    if (depth === 3) nodes.at(-1)![1].push([local, ''])
    if (depth > 3) throw new Error(`${local} stands too deep.`)
  })
  parser.on('text', (text) => {
    if (depth === 3) nodes.at(-1)![1].at(-1)![1] += text
  })
  parser.on('closetag', () => {
    depth -= 1
  })
  parser.write(xml).close()
  return { root, namespace, attributes, nodes }
}

function leavesFaults(shape: readonly CebShape[], leaves: Leaf[]): string[] {
  const faults: string[] = []
  let at = 0
  for (const { name, required, least, most, whole } of shape) {
    const leaf = leaves[at]
    if (leaf?.[0] !== name) {
      if (required) faults.push(`${name} is missing.`)
      continue
    }
    at += 1
    const length = [...leaf[1]].length
    const fits = whole ? /^\d+$/.test(leaf[1]) && length <= most : length >= least && length <= most
    if (!fits) faults.push(`${name} is “${leaf[1]}”.`)
  }
  for (const [name] of leaves.slice(at)) faults.push(`${name} stands where it may not.`)
  return faults
}
