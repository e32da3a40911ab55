import type { Context } from '../context.ts'
import { findCarrier, findRisks } from '../graph/carried-risk.ts'
import { DEFAULT_GRADE } from '../graph/enterprise.ts'
import { enterprisesOf, shownSteps } from '../graph/link.ts'
import { carriedRisk } from '../rules/carried-risk.ts'
import { withConsent } from './consent.ts'

/** What is older than that carries nothing any more. */
const YEARS = 3

/**
 * What an enterprise carries of those whom it is linked with, under its consent; null where the caller does not see it. It
 * reads and writes nothing.
 *
 * @throws Refusal CONSENT_MISSING, AS_OF_TO_COME
 */
export async function carriedRiskOf(context: Context, uscc: string, asOf: string | null): Promise<object | null> {
  const { scope } = context
  const { graph, clock } = context.house
  const day = context.dayAsked(asOf)
  const carrier = await findCarrier(graph, { uscc, day, scope })
  if (!carrier) return null
  const since = `${Number(day.slice(0, 4)) - YEARS}${day.slice(4)}`
  const found = await withConsent(graph, [carrier.id], clock.today(), () =>
    findRisks(graph, { id: carrier.id, day, since, scope }),
  )
  const { paths, ...rest } = carriedRisk(found.risks, day)
  return {
    ...{ uscc, asOf: day, grade: carrier.grade ?? DEFAULT_GRADE.code, status: 'ASSUMED', truncated: found.truncated },
    ...rest,
    paths: paths.map(({ source, path, links: _links, ...told }) => ({
      ...{ sourceKind: source.kind, what: source.what, since: source.since },
      ...told,
      path: shownSteps(path, enterprisesOf(path)),
    })),
  }
}
