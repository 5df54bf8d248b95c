import { counted, grouped } from '../model/numbers.js'
import { escapeControls } from '../model/unseen.js'
import type { Failure, Report } from '../validate/report/types.js'
import { anchorsBy } from './findings-anchors.js'
import { codeFacet, severityFacet } from './findings-facets.js'
import { type CodeGroup, codeGroups, groupClass } from './findings-groups.js'
import { findingsHeader } from './findings-header.js'
import { findingItem } from './findings-item.js'
import { type Title, titlesMarkup } from './findings-titles.js'
import { amountOf } from './findings-verdict.js'
import { severityMark, shownOf } from './findings-words.js'
import { type Content, type Html, html } from './html.js'
import type { Page } from './page.js'
import type { Section } from './section.js'
import { visible } from './visible.js'

/** What a page of findings says beside them. */
export interface FindingsPageOptions {
  /** The heading; by default how much was read. */
  readonly heading?: string
  /** Something more below the heading. */
  readonly lead?: Content
  /** What must hold, for a code, in one sentence; nothing for a code that is not known. */
  readonly summaryOf?: (code: string) => string | undefined
}

/** What validation found, in one article or in a corpus, as a page. */
export function findingsPage(report: Report, options: FindingsPageOptions = {}): Page {
  const { heading = `${counted(report.read.articles, 'article')} in ${counted(report.read.files, 'file')}`, lead } =
    options
  const { error, warning } = report.counts
  const parts = partsOf(report, options)
  return {
    title: escapeControls(`${heading}: ${amountOf(error, warning) || 'no findings'}`),
    header: html`${findingsHeader(report, heading)}${lead}`,
    sections: [
      ...(report.failures.length > 0 ? [failuresSection(report.failures)] : []),
      ...(parts.length > 0
        ? [codesSection(report, parts), ...parts.map((part) => codeSection(part, parts.length > 1))]
        : []),
    ],
    footer: `${cappedWords(report)} Made with reportedly ${escapeControls(report.versions.reportedly)}, data model ${report.versions.schema}.`,
    titles: titlesOf(parts),
  }
}

const cappedWords = ({ diagnostics, counts, limit }: Report): string =>
  diagnostics.length >= counts.error + counts.warning
    ? 'Everything that was found is shown.'
    : `Of each code at most ${grouped(limit)} are shown, those at the lowest places; counts are exact.`

/** What was found of one code, and where the page shows it. */
interface Part extends CodeGroup {
  readonly id: `_${string}`
  /** The anchor that shows the code alone. */
  readonly only: `_${string}`
  /** The anchors of the findings. */
  readonly anchors: readonly string[]
  readonly summary: string | undefined
}

function partsOf({ diagnostics, counts }: Report, { summaryOf }: FindingsPageOptions): readonly Part[] {
  const [codeAnchor, onlyAnchor, findingAnchor] = [anchorsBy('_code-'), anchorsBy('_only-'), anchorsBy('_finding-')]
  return codeGroups(diagnostics, counts.byCode).map((group) => ({
    ...group,
    id: codeAnchor(group.code),
    only: onlyAnchor(group.code),
    anchors: group.findings.map(({ fingerprint }) => findingAnchor(fingerprint)),
    summary: summaryOf?.(group.code),
  }))
}

const failuresSection = (failures: readonly Failure[]): Section => ({
  id: '_failures',
  title: 'What could not be read',
  count: failures.length,
  body: html`<ul class="findings">${failures.map(
    ({ file, line, message }) => html`<li class="finding is-error">
<p><strong>${visible(message)}</strong></p>
<p class="small muted"><code>${visible(line === undefined ? file : `${file}:${line}`)}</code></p>
</li>`,
  )}</ul>`,
})

const CODES = '_codes'

const codesSection = ({ counts }: Report, parts: readonly Part[]): Section => ({
  id: CODES,
  title: 'What was found',
  count: counts.error + counts.warning,
  body: html`${severityFacet(counts)}
<div class="table"><table class="codes">
<thead><tr><th scope="col">Code, and what must hold</th><th scope="col" class="number">Found</th><th scope="col" class="number">Shown</th></tr></thead>
<tbody>${parts.map(
    (part) => html`<tr class="${groupClass(part)}">
<th scope="row">${severityMark(part.severity)} <a href="#${part.id}"><code>${visible(part.code)}</code></a>${part.summary !== undefined && html`<span class="summary muted small">${part.summary}</span>`}</th>
<td class="number">${grouped(part.count)}</td><td class="number">${grouped(part.findings.length)}</td>
</tr>`,
  )}</tbody>
</table></div>`,
})

function codeSection(part: Part, hasOthers: boolean): Section {
  const { id, only, anchors, code, severity, count, findings, summary } = part
  const explain = summary !== undefined && html` <code>reportedly explain ${code}</code> says more.`
  return {
    id,
    title: escapeControls(code),
    count,
    body: html`<div class="code-group ${groupClass(part)}">
${summary !== undefined && html`<p>${summary}${explain}</p>`}
<p class="small">${severityMark(severity)} · ${shownOf(findings.length, count)}${hasOthers && findings.length > 0 && html` · ${codeFacet(only, CODES, findings.length)}`}</p>
${findings.length > 0 && html`<ul class="findings" id="${only}">${findings.map((finding, i) => findingItem(finding, anchors[i] ?? ''))}</ul>`}
</div>`,
  }
}

/** Place and code of every finding, for the search, and its message for the bar. */
const titlesOf = (parts: readonly Part[]): Html =>
  titlesMarkup(
    parts.flatMap(({ code, findings, anchors }) =>
      findings.map(({ location, article, message }, i): Title => {
        const place = location === undefined ? article : `${location.file}:${location.line}:${location.column}`
        return [anchors[i] ?? '', [code, place].filter(Boolean).join(' '), message]
      }),
    ),
  )
