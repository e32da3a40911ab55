/**
 * A Cypher text with a name. Texts are constants: values travel as parameters, and the set of texts is finite, so
 * that Neo4j plans each of them once.
 */
export interface Cypher {
  readonly name: string
  readonly text: string
  /** Only the two functions below make one. */
  readonly [made]: true
}

declare const made: unique symbol

const cypher = (name: string, text: string) => ({ name, text }) as Cypher

/**
 * A text that answers a caller. The row scope stands inside it, whatever the caller may see: a filter that is
 * forgotten in one query is the classic leak of graph services.
 *
 * @throws Error when the text does not mention `$scope`.
 */
export function scoped(name: string, text: string): Cypher {
  if (!text.includes('$scope')) throw new Error(`The query ${name} has no $scope.`)
  return cypher(name, text)
}

/**
 * A text that runs for the service itself: applying what was accepted, folding, assessing, migrating. No caller's
 * choice of rows reaches it, and no resolver or door may run it for an answer; `why` says on whose behalf it runs.
 */
export function internal(name: string, why: string, text: string): Cypher {
  if (!why) throw new Error(`The query ${name} does not say why it needs no scope.`)
  return cypher(name, text)
}
