import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import { findTellable, recordShare, type Tellable } from '../graph/share.ts'
import type { PullGradeInput } from '../schema/share.ts'
import { sha256 } from './door.ts'

export interface PullAnswer {
  grade: object | null
  userErrors: UserErrorValue[]
}

const refused = (error: UserErrorValue): PullAnswer => ({ grade: null, userErrors: [error] })

/**
 * Tells a bureau a grade in force, as far as its agreement goes. The record of the disclosure is committed before the
 * answer is made. Without an agreement nothing is said about the enterprise, not even that it exists.
 */
export async function pullGrade(context: Context, { uscc, purpose }: PullGradeInput): Promise<PullAnswer> {
  const { graph, clock } = context.house
  const tellable = await findTellable(graph, { uscc, purpose, today: clock.today(), scope: context.scope })
  if (!tellable.agreement) return refused(userError('NO_AGREEMENT', 'input.purpose'))
  if (!tellable.enterprise) return refused(userError('NOT_FOUND', 'input.uscc'))
  const told = toldOf(tellable)
  const shareId = randomUUID()
  await recordShare(graph, {
    id: shareId,
    enterprise: tellable.enterprise.id,
    bureau: context.caller.bureau,
    purpose,
    agreement: tellable.agreement,
    fields: tellable.fields,
    digest: sha256(JSON.stringify(told)),
    sharedAt: clock.now(),
  })
  return { grade: { ...told, shareId }, userErrors: [] }
}

/** Only what the agreement names; the code asked for and the grade are its object and always told. */
function toldOf({ enterprise, grade, fields }: Tellable) {
  const only = <T>(field: string, value: T) => (fields.includes(field) ? value : null)
  return {
    uscc: enterprise!.uscc,
    name: only('name', enterprise!.name),
    grade: grade.code,
    since: only('since', grade.validFrom),
    decisionNo: only('decisionNo', grade.decisionNo),
  }
}
