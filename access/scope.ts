import { enterpriseIdOf } from '../graph/enterprise.ts'
import type { Caller } from './token.ts'

/** The rows a caller may see; it stands as `$scope` inside every text that answers a caller. */
export interface Scope {
  /** Sees all rows of the types its schema has. */
  all: boolean
  /** Registering districts, and ports for documents. */
  districts: readonly string[]
  /** Id of the caller's own enterprise; `-` matches none. */
  own: string
  /** What the sort keys of its own documents begin with. */
  ownPrefix: string
  /** Credit code of the caller's own enterprise. */
  party: string
  /** Sees what is kept from an enterprise about itself. */
  closed: boolean
  /** Whether the counterparty of an own document is shown. */
  partner: boolean
  bureau: string
}

export function scopeOf(caller: Caller): Scope {
  const own = caller.party ? enterpriseIdOf(caller.party) : '-'
  return {
    all: caller.audience === 'admin' || (caller.audience === 'officer' && caller.districts.includes('*')),
    districts: caller.audience === 'officer' ? caller.districts : [],
    own,
    ownPrefix: own,
    party: caller.party || `customs:${caller.subject}`,
    closed: caller.audience === 'officer' || caller.audience === 'admin',
    partner: caller.audience === 'platform',
    bureau: caller.bureau,
  }
}
