/** Every message of the single window that is taken here. */
import type { CebMessage } from './ceb.ts'
import { EXPORT_MESSAGES } from './ceb-export.ts'
import { IMPORT_MESSAGES } from './ceb-import.ts'

export const CEB_MESSAGES: readonly CebMessage[] = [...IMPORT_MESSAGES, ...EXPORT_MESSAGES]
