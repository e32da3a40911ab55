import { documentNoun } from './document.ts'

/** A request to return what was released (CEB625). Slots as in rules/return.ts. */
export const returnDocument = documentNoun({
  label: 'Return',
  slots: ['key', 'appTime', 'appType', 'hash', 'agent', 'orderKey', 'invtNo', 'lines', 'copNo'],
  shown: ['appType', 'agent'],
  keys: ['orderKey'],
  twins: { sender: 'agent' },
  firms: {},
  sorted: {},
  day: 'appTime',
})
