import { grouped } from '../model/numbers.js'
import type { Severity } from '../rules/rule.js'
import { type Html, html } from './html.js'

const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!' }

/** A severity as sign and word. */
export const severityMark = (severity: Severity): Html =>
  html`<span class="severity is-${severity}"><span aria-hidden="true">${SIGNS[severity]}</span> ${severity}</span>`

/** How many findings there are, and how many of them a page shows. */
export function shownOf(shown: number, found: number): string {
  if (shown < found) return `${grouped(shown)} of ${grouped(found)} shown`
  return found === 1 ? '1 found' : `${grouped(found)} found, all shown`
}
