/** What may be done with an alert, and what it leaves. */
import { addDays, type Day } from './day.ts'

export type AlertAct = 'TAKE' | 'RELEASE' | 'SNOOZE' | 'CONFIRM' | 'DISMISS'

export interface AlertStanding {
  state: 'NEW' | 'TAKEN' | 'SNOOZED' | 'CONFIRMED' | 'DISMISSED'
  takenBy: string | null
  snoozedUntil: Day | null
  count: number
}

const LONGEST_SNOOZE_DAYS = 183

export const isClosed = ({ state }: Pick<AlertStanding, 'state'>): boolean =>
  state === 'CONFIRMED' || state === 'DISMISSED'

/** Whether a day is one until which an alert may be put off: after today, and within half a year. */
export const isSnooze = (until: Day | null, today: Day): boolean =>
  until !== null && until > today && until <= addDays(today, LONGEST_SNOOZE_DAYS)

/** What stands after an act of an officer; null where it is closed, or there is nothing to give back. */
export function afterAct(
  alert: AlertStanding,
  act: AlertAct,
  by: string,
  until: Day | null,
): Omit<AlertStanding, 'count'> | null {
  if (isClosed(alert)) return null
  switch (act) {
    case 'TAKE':
      return alert.state === 'TAKEN' && alert.takenBy === by
        ? null
        : { state: 'TAKEN', takenBy: by, snoozedUntil: null }
    case 'RELEASE':
      return alert.state === 'TAKEN' ? { state: 'NEW', takenBy: null, snoozedUntil: null } : null
    case 'SNOOZE':
      return { state: 'SNOOZED', takenBy: null, snoozedUntil: until }
    case 'CONFIRM':
      return { state: 'CONFIRMED', takenBy: alert.takenBy, snoozedUntil: null }
    case 'DISMISS':
      return { state: 'DISMISSED', takenBy: alert.takenBy, snoozedUntil: null }
  }
}
