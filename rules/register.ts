/** Which packs speak: those that we ship, and in the place of one, or beside them, those that were released later. */
import type { Day } from './day.ts'
import { checkLibrary, COMPANIONS, isInForce, PACKS } from './law-pack.ts'
import type { Pack } from './law-pack.ts'

export class Register {
  /** One for each id, the oldest instrument first. */
  readonly packs: readonly Pack[]

  /** @param released in the order of their release: of several with one id the last one speaks */
  constructor(released: readonly Pack[] = [], shipped: readonly Pack[] = PACKS) {
    const byId = new Map([...shipped, ...released].map((pack) => [pack.id, pack]))
    this.packs = [...byId.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  }

  /** The pack in force on the day, or null: then nothing speaks, and any pack is a what-if. */
  inForce(day: Day): Pack | null {
    return this.packs.find((pack) => isInForce(pack, day)) ?? null
  }

  byId(id: string): Pack | null {
    return this.packs.find((pack) => pack.id === id) ?? null
  }

  /** @throws PackError if the pack cannot speak in the place of its former and beside the others: see `checkLibrary` */
  checkBeside(pack: Pack): void {
    checkLibrary([...new Register([...this.packs, pack]).packs, ...COMPANIONS])
  }
}
