import { documentNoun } from './document.ts'

/** That a waybill was signed for (CEB513). Slots as in rules/waybill.ts. */
export const waybillStatusDocument = documentNoun({
  label: 'WaybillStatus',
  slots: ['key', 'appTime', 'appType', 'hash', 'firm', 'waybillNo', 'status', 'at'],
  shown: [],
  keys: [],
  joined: ['firm', 'waybillNo'],
  twins: { sender: 'firm' },
  firms: {},
  sorted: {},
  day: 'at',
})
