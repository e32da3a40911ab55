/**
 * Whoever works for an authority may link what it was given only as far as its principal has consented (Regulation on
 * Network Data Security, art. 16): the consent is recorded from its paper, and asked for before each walk.
 */
import type { Context } from '../context.ts'
import { Refusal, userError, type UserErrorValue } from '../errors.ts'
import { findAlone } from '../graph/connection.ts'
import * as consents from '../graph/consent.ts'
import { findExplained } from '../graph/explanation.ts'
import type { Graph } from '../graph/driver.ts'
import { isText, Reasons } from '../rules/document.ts'
import type { RecordConsentInput, WithdrawConsentInput } from '../schema/consent.ts'
import { uscc } from '../schema/form.ts'

/**
 * Runs a link analysis about enterprises that the caller was shown, if a consent counts for each of them on that day.
 *
 * @param enterpriseIds own ids, as in `Enterprise.id` of the graph
 * @throws Refusal CONSENT_MISSING
 */
export async function withConsent<T>(
  reader: Pick<Graph, 'read'>,
  enterpriseIds: readonly string[],
  day: string,
  run: () => Promise<T>,
): Promise<T> {
  const without = await consents.findWithoutConsent(reader, enterpriseIds, day)
  if (without.length > 0) throw new Refusal('CONSENT_MISSING')
  return run()
}

/**
 * Links an enterprise that the caller may see, under the consent of its principal today; null when he may not see it.
 *
 * @throws Refusal CONSENT_MISSING
 */
export async function linked<T>(
  { house, scope }: Context,
  uscc: string,
  link: () => Promise<T | null>,
): Promise<T | null> {
  const enterprise = await findExplained(house.graph, { uscc, scope })
  return enterprise === null ? null : withConsent(house.graph, [enterprise], house.clock.today(), link)
}

export interface ConsentAnswer {
  consent: object | null
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): ConsentAnswer => ({ consent: null, userErrors })

/** An officer records a consent from its paper; the same paper again changes nothing. */
export async function recordConsent(context: Context, input: RecordConsentInput): Promise<ConsentAnswer> {
  const { house, scope, caller } = context
  const wrong = wrongWords(input)
  if (wrong.length > 0) return refused(...wrong)
  const { of, principal, document, validFrom, validTo = null } = input
  const asked = { of, principal, document, validFrom, validTo }
  const record = { ...asked, recordedBy: caller.subject, recordedAt: house.clock.now() }
  const id = await consents.recordConsent(house.graph, record, scope)
  if (id === null) return refused(userError('NOT_FOUND', 'input.of'))
  const recorded = await shown(context, id)
  return isAsSaid(recorded.consent, asked) ? recorded : refused(userError('CONSENT_RECORDED', 'input.document'))
}

function wrongWords({ of, principal, document, validFrom, validTo }: RecordConsentInput): UserErrorValue[] {
  const reasons = new Reasons('input')
  reasons.expect(/^\d{4}$/.test(of) || uscc.read(of) !== undefined, 'FORMAT', 'of')
  reasons.expect(isText(principal, 100), 'FORMAT', 'principal')
  reasons.expect(isText(document, 100), 'FORMAT', 'document')
  reasons.expect(validTo == null || validTo >= validFrom, 'PERIOD', 'validTo')
  return reasons.userErrors
}

const isAsSaid = (consent: object | null, said: Record<string, unknown>): boolean =>
  consent !== null && Object.entries(said).every(([name, value]) => (consent as typeof said)[name] === value)

/** From that day on nothing is linked on its strength; what was linked before stays on record in the log. */
export async function withdrawConsent(context: Context, { id, on }: WithdrawConsentInput): Promise<ConsentAnswer> {
  const { house, scope, caller } = context
  const day = on ?? house.clock.today()
  const { consent } = await shown(context, id)
  if (!consent) return refused(userError('NOT_FOUND', 'input.id'))
  if (day > house.clock.today()) return refused(userError('NOT_YET', 'input.on'))
  if (day < (consent as consents.ConsentRecord).validFrom) return refused(userError('PERIOD', 'input.on'))
  const withdrawal = { id, on: day, by: caller.subject, at: house.clock.now(), scope }
  const withdrawn = await consents.withdrawConsent(house.graph, withdrawal)
  return withdrawn ? shown(context, id) : refused(userError('CONSENT_WITHDRAWN', 'input.id'))
}

async function shown({ house, scope }: Context, id: string): Promise<ConsentAnswer> {
  const { consent, consentById } = consents
  return { consent: await findAlone(house.graph, consentById, consent, { key: id, scope }), userErrors: [] }
}
