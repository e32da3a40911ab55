import { createHmac, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../errors.ts'

const MAC_BYTES = 12

/** Cursors hold a sort key in the open, sealed so that only keys we gave out for this list come back. */
export class Cursors {
  readonly #key: string

  constructor(key: string) {
    this.#key = key
  }

  seal = (list: string, sortKey: string): string =>
    Buffer.concat([this.#mac(list, sortKey), Buffer.from(sortKey)]).toString('base64url')

  /** @throws Refusal BAD_CURSOR for a cursor of another list, an edited one, or none of ours. */
  open = (list: string, cursor: string): string => {
    const bytes = Buffer.from(cursor, 'base64url')
    const sortKey = bytes.subarray(MAC_BYTES).toString()
    const mac = bytes.subarray(0, MAC_BYTES)
    if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, this.#mac(list, sortKey)))
      throw new Refusal('BAD_CURSOR', 'after')
    return sortKey
  }

  #mac(list: string, sortKey: string): Buffer {
    return createHmac('sha256', this.#key).update(`${list}\n${sortKey}`).digest().subarray(0, MAC_BYTES)
  }
}
