import type { Context } from '../context.ts'
import { packsNow } from '../graph/law-pack.ts'
import { parametersIn } from '../rules/condition-check.ts'
import { type Pack, weakestStatus } from '../rules/law-pack.ts'
import { parametersOf } from '../rules/law-pack-check.ts'

/** The pack that speaks on a day, today if none is named; null when none does. */
export async function packOn({ house }: Context, day: string | undefined): Promise<object | null> {
  const { register } = await packsNow(house.graph)
  const pack = register.inForce(day ?? house.clock.today())
  return pack && shown(pack)
}

/** Every pack that speaks on some day, the oldest instrument first. */
export async function packsOf({ house }: Context): Promise<object[]> {
  const { register } = await packsNow(house.graph)
  return register.packs.map(shown)
}

function shown(pack: Pack): object {
  const { id, validFrom, validTo, hash, instrument } = pack
  const parts = [...pack.rules, ...pack.reliefs]
  return {
    id,
    titleEn: instrument.title.en,
    titleZh: instrument.title.zh,
    validFrom,
    validTo,
    hash,
    parameters: Object.entries(parametersOf(pack)).map(([name, parameter]) => ({
      name,
      ...parameter,
      usedBy: parts.filter((part) => parametersIn(part).includes(name)).map((part) => part.id),
    })),
    rules: parts.map((part) => ({
      id: part.id,
      article: part.article,
      ...part.text,
      source: part.source,
      status: part.status,
      weakest: weakestStatus(pack, part),
      parameters: parametersIn(part),
    })),
  }
}
