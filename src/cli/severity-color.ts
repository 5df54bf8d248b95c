import type { Severity } from '../rules/rule.js'
import { colors } from './terminal.js'

/** The colour of a severity. */
export const severityColor = (severity: Severity) => (severity === 'error' ? colors.red : colors.yellow)
