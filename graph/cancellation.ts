import { documentNoun } from './document.ts'

/** A request to cancel a list (CEB623). Slots as in rules/cancellation.ts. */
export const cancellationDocument = documentNoun({
  label: 'Cancellation',
  slots: ['key', 'appTime', 'appType', 'hash', 'agent', 'orderKey', 'invtNo', 'copNo'],
  shown: ['appType', 'agent'],
  keys: ['orderKey'],
  twins: { sender: 'agent' },
  firms: {},
  sorted: {},
  day: 'appTime',
})
