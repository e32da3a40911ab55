/**
 * Chance that is the same on every machine: sfc32 over 32-bit integers, seeded by a noun and an index. Each thing of
 * the world draws from its own stream, so that it can be generated again alone and never has to be kept in memory.
 * Nothing here uses Math.log or Math.pow, whose last bits the language leaves to the machine.
 */
export class Draw {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(noun: number, index: number) {
    this.#a = noun
    this.#b = index | 0
    this.#c = 0x2d5f_251a
    this.#d = 1
    for (let round = 0; round < 12; round++) this.next()
  }

  /** 32 random bits. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** From 0 up to, not including, 1. */
  share(): number {
    return this.next() / 0x1_0000_0000
  }

  below(limit: number): number {
    return Math.floor(this.share() * limit)
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  perMille(chance: number): boolean {
    return this.below(1000) < chance
  }

  pick<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!
  }

  /** Looks like a keyed hash of 128 bits. */
  hash(): string {
    return this.#word() + this.#word() + this.#word() + this.#word()
  }

  /** Looks like a keyed hash that is written with six bits a letter; an even number of them. */
  letters(count: number): string {
    let text = ''
    for (let n = 0; n < count; n += 4) {
      const bits = this.next()
      text += PAIRS[bits & 4095]! + (n + 2 < count ? PAIRS[(bits >>> 12) & 4095]! : '')
    }
    return text
  }

  #word(): string {
    return this.next().toString(16).padStart(8, '0')
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Twelve bits at a time: the large world has some sixty million letters. */
const PAIRS = Array.from({ length: 4096 }, (_, bits) => LETTERS[bits >>> 6]! + LETTERS[bits & 63]!)

/** The stream of each thing of one noun. */
export function drawsFor(noun: string): (index: number) => Draw {
  let hash = 0x811c_9dc5
  for (const character of noun) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x0100_0193)
  return (index) => new Draw(hash, index)
}

/** Picks rank k of n with weight 1/(k+1): a few get most. */
export function zipf(ranks: number): (draw: Draw) => number {
  const upTo = new Float64Array(ranks)
  let total = 0
  for (let rank = 0; rank < ranks; rank++) upTo[rank] = total += 1 / (rank + 1)
  return (draw) => {
    const target = draw.share() * total
    let low = 0
    let high = ranks - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (upTo[middle]! > target) high = middle
      else low = middle + 1
    }
    return low
  }
}
