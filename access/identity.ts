import { createHmac } from 'node:crypto'

/**
 * A personal value as it enters a store: normalised (width, spaces, case) and replaced by a keyed hash, so that equal
 * people still match and nobody reads who they are.
 */
export const identityHash =
  (identityKey: string) =>
  (kind: 'identity' | 'name', value: string): string => {
    const normal = value
      .normalize('NFKC')
      .replace(/[\s·•.\-]/g, '')
      .toUpperCase()
    return createHmac('sha256', identityKey).update(`${kind}\n${normal}`).digest('hex').slice(0, 32)
  }
