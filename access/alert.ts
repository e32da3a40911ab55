import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import * as alerts from '../graph/alert.ts'
import { afterAct, isClosed, isSnooze } from '../rules/alert.ts'
import { Reasons } from '../rules/document.ts'
import type { TriageAlertInput } from '../schema/alert.ts'
import { isStatement } from './case.ts'

export interface AlertAnswer {
  alert: object | null
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): AlertAnswer => ({ alert: null, userErrors })

const ID = 'Alert:'

/** The key behind a global id; nothing has an empty one. */
export const alertKeyOf = (alert: string) => (alert.startsWith(ID) ? alert.slice(ID.length) : '')

/** An officer does something with an alert that he has looked at. It moves no grade, and opens no case. */
export async function triageAlert(context: Context, input: TriageAlertInput): Promise<AlertAnswer> {
  const { house, caller, scope } = context
  const wrong = wrongWords(input, house.clock.today())
  if (wrong.length > 0) return refused(...wrong)
  const id = alertKeyOf(input.alert)
  const known = await alerts.findAlert(house.graph, { id, scope })
  if (!known) return refused(userError('NOT_FOUND', 'input.alert'))
  const until = input.until ?? null
  const properties = known.count === input.count ? afterAct(known, input.act, caller.subject, until) : null
  if (!properties) return refused(userError('ALERT_MOVED', 'input.count'))
  const step = { act: input.act, by: caller.subject, at: house.clock.now(), words: input.words ?? null, until }
  const triage = { id, count: known.count, properties, closes: isClosed(properties), step, scope }
  if (!(await alerts.triageAlert(house.graph, triage))) return refused(userError('ALERT_MOVED', 'input.count'))
  return { alert: await alerts.shownAlert(house.graph, { key: id, today: house.clock.today(), scope }), userErrors: [] }
}

function wrongWords({ act, words, until }: TriageAlertInput, today: string): UserErrorValue[] {
  const reasons = new Reasons('input')
  reasons.expect(words == null ? act === 'TAKE' : isStatement(words), words == null ? 'MISSING' : 'FORMAT', 'words')
  reasons.expect(act === 'SNOOZE' ? isSnooze(until ?? null, today) : until == null, 'FORMAT', 'until')
  return reasons.userErrors
}
