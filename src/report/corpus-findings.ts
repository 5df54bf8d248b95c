import { counted, grouped } from '../model/numbers.js'
import type { Report } from '../validate/report/types.js'
import { severityMark } from './findings-words.js'
import { type Content, html } from './html.js'
import type { Section } from './section.js'
import { visible } from './visible.js'

/** The page with every finding that is listed, beside the index. */
export const FINDINGS_FILE = 'findings.html'

/** Whether there is anything to say of what is wrong. */
export const hasFindings = ({ counts, failures }: Report): boolean =>
  counts.error + counts.warning + failures.length > 0

/** What is wrong in all articles, by code; where, a page of its own says. */
export function corpusFindingsSection(
  report: Report,
  summaryOf: (code: string) => string | undefined,
): Section | undefined {
  if (!hasFindings(report)) return undefined
  const { counts, failures } = report
  const codes = Object.entries(counts.byCode)
  const rows = [...codes.filter(([, { severity }]) => severity === 'error'), ...codes.filter(isWarning)]
  return {
    id: '_findings',
    title: 'What is wrong',
    count: counts.error + counts.warning,
    body: html`${failures.length > 0 && html`<p>${failures.length === 1 ? 'One file or line' : `${failures.length >= 100 ? 'At least ' : ''}${grouped(failures.length)} files or lines`} could not be read, so this index is not complete.</p>`}
<p>${counts.error + counts.warning > 0 && 'Of each code, how often it was found; contradictions between articles are counted here only, not in the list of articles. '}<a href="${FINDINGS_FILE}">Each finding, with its place</a></p>
${
  rows.length > 0 &&
  html`<div class="table"><table class="codes"><caption class="hidden">Findings in all articles, by code</caption>
<thead><tr><th scope="col">Code, and what must hold</th><th scope="col" class="number">Found</th></tr></thead>
<tbody>${rows.map(
    ([code, { severity, count }]) =>
      html`<tr><th scope="row">${severityMark(severity)} <code>${visible(code)}</code>${summaryWords(summaryOf(code))}</th><td class="number">${grouped(count)}</td></tr>`,
  )}</tbody></table></div>`
}`,
  }
}

const isWarning = ([, { severity }]: readonly [string, { readonly severity: string }]) => severity === 'warning'

const summaryWords = (summary: string | undefined): Content =>
  summary !== undefined && html`<span class="summary muted small">${summary}</span>`

/** How many errors and warnings one article has by itself. */
export function findingCounts(errors: number, warnings: number): Content {
  if (errors + warnings === 0) return html`<span class="muted"><span class="on-narrow">findings: </span>none</span>`
  return html`${errors > 0 && severity('error', errors)}${errors > 0 && warnings > 0 && ', '}${warnings > 0 && severity('warning', warnings)}`
}

const severity = (level: 'error' | 'warning', count: number) =>
  html`<span class="severity is-${level}"><span aria-hidden="true">${level === 'error' ? '✗' : '!'}</span> ${counted(count, level)}</span>`
