/** Who speaks to us. Each audience has a schema of its own, cut from the one set of classes by the policy table. */
export const AUDIENCES = ['officer', 'platform', 'bureau', 'enterprise', 'admin'] as const

export type Audience = (typeof AUDIENCES)[number]
