import { counted, grouped } from '../model/numbers.js'
import type { Report } from '../validate/report/types.js'
import { findingsVerdict } from './findings-verdict.js'
import { type Html, html } from './html.js'
import { visible } from './visible.js'

/** What a page of findings says of itself: what was read, and what it comes to. */
export function findingsHeader(report: Report, heading: string): Html {
  const { level, sign, words } = findingsVerdict(report)
  return html`<p class="muted">What <code>reportedly validate</code> found</p>
<h1>${visible(heading)}</h1>
<p class="integrity is-${level}"><span aria-hidden="true">${sign}</span> ${words}</p>
<dl class="tally">${factsOf(report).map(([name, count, level]) => html`<div${level && count > 0 && html` class="is-${level}"`}><dt>${name}</dt><dd>${grouped(count)}</dd></div>`)}</dl>
${withoutText(report)}`
}

const factsOf = ({ read, counts, failures }: Report): readonly (readonly [string, number, string?])[] => [
  [nounOf(read.files, 'file'), read.files],
  [`${nounOf(read.articles, 'article')} read`, read.articles],
  ['of them invalid', read.invalid, 'wrong'],
  [nounOf(counts.error, 'error'), counts.error, 'wrong'],
  [nounOf(counts.warning, 'warning'), counts.warning, 'warning'],
  ...(failures.length > 0 ? [['not read', failures.length, 'wrong'] as const] : []),
  ...(counts.suppressed > 0 ? [['accepted by the baseline', counts.suppressed] as const] : []),
]

const nounOf = (count: number, noun: string) => (count === 1 ? noun : `${noun}s`)

function withoutText({ read }: Report): Html | false {
  const without = read.articles - read.texts
  return (
    without > 0 &&
    html`<p class="muted">Rules that need the text did not run on ${counted(without, 'article')}: the text was not given, or the shape is wrong.</p>`
  )
}
