import { alert, alertStep, hit } from './alert.ts'
import { assessment } from './assessment.ts'
import { agreement, share } from './share.ts'
import { auditBatch } from './audit.ts'
import { caseStep, theCase } from './case.ts'
import { clearance } from './clearance.ts'
import { consent } from './consent.ts'
import { deadLetter } from './dead-letter.ts'
import { declaration, item } from './declaration.ts'
import { decision } from './decision.ts'
import { enterprise } from './enterprise.ts'
import { finding } from './find.ts'
import { grade } from './grade.ts'
import { holding } from './holding.ts'
import { identifierUse } from './identifier.ts'
import { inventory } from './inventory.ts'
import { investigation } from './investigation.ts'
import { order } from './order.ts'
import { packDraft } from './pack-draft.ts'
import { pattern } from './pattern.ts'
import { payment } from './payment.ts'
import { position } from './person.ts'
import type { Picture } from './picture.ts'
import { regradeRun } from './regrade-run.ts'
import { formerName } from './registration.ts'
import { shadowDifference } from './shadow.ts'
import { simulation } from './simulation.ts'
import { tally } from './tally.ts'
import { violation } from './violation.ts'
import { waybill } from './waybill.ts'

/** Every noun that an operation can reach, by its type. */
export const pictures: ReadonlyMap<string, Picture> = new Map(
  [
    agreement,
    alert,
    alertStep,
    assessment,
    auditBatch,
    caseStep,
    clearance,
    consent,
    deadLetter,
    declaration,
    decision,
    enterprise,
    finding,
    formerName,
    grade,
    hit,
    holding,
    identifierUse,
    inventory,
    investigation,
    item,
    order,
    packDraft,
    pattern,
    payment,
    position,
    regradeRun,
    shadowDifference,
    share,
    simulation,
    tally,
    theCase,
    violation,
    waybill,
  ].map((picture) => [picture.type, picture]),
)
