import type { Finding } from '../rules/index.js'
import { checkValue } from './check-source.js'

/** Checks a document of any origin: its shape first and, where that is right, every rule. `text` is canonical. */
export const checkDocument = (document: unknown, text?: string): readonly Finding[] =>
  checkValue(document, text === undefined ? {} : { text }).findings
