import { assessment } from './assessment.ts'
import { agreement, share } from './share.ts'
import { auditBatch } from './audit.ts'
import { clearance } from './clearance.ts'
import { declaration, item } from './declaration.ts'
import { decision } from './decision.ts'
import { enterprise } from './enterprise.ts'
import { grade } from './grade.ts'
import { order } from './order.ts'
import type { Picture } from './picture.ts'
import { violation } from './violation.ts'

/** Every noun that an operation can reach, by its type. */
export const pictures: ReadonlyMap<string, Picture> = new Map(
  [
    agreement,
    assessment,
    auditBatch,
    clearance,
    declaration,
    decision,
    enterprise,
    grade,
    item,
    order,
    share,
    violation,
  ].map((picture) => [picture.type, picture]),
)
