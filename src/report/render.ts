import { SCRIPT, STYLE } from '../generated/report-assets.js'
import type { Article } from '../model/index.js'
import { canonicalize, digestText } from '../text/index.js'
import type { Report } from '../validate/report/types.js'
import { entitiesSection } from './entities.js'
import { findingsSection } from './findings.js'
import { header, integrity } from './header.js'
import { Html, html } from './html.js'
import { policyOf } from './policy.js'
import { quotesSection } from './quotes.js'
import type { Section } from './section.js'
import { stancesSection } from './stances.js'
import { timelineOrder } from './timeline-order.js'
import { titlesJson } from './titles.js'
import { type View, viewOf } from './view.js'

/** What a report shows beside the article. */
export interface ReportOptions {
  /** The article's text. The file then contains it, so mind whose it is. Where it is another text, the report says so and leaves it out. */
  readonly text?: string
  /** What validation found; findings on other articles are left out. */
  readonly report?: Pick<Report, 'diagnostics'>
}

/**
 * Shows an article as one HTML page: findings, who says what about whom, quotes, entities. The page needs nothing else, no network and no script; it is the same for the same arguments.
 *
 * @param article an article whose shape is right; references in it may lead nowhere
 */
export function renderReport(article: Article, { text, report }: ReportOptions = {}): string {
  const canonical = text === undefined ? undefined : canonicalize(text).text
  const isTheText = canonical !== undefined && digestText(canonical) === article.text.digest
  const findings = (report?.diagnostics ?? []).filter(({ article: id }) => id === undefined || id === article.id)
  const view = viewOf(article, isTheText ? canonical : undefined, findings, timelineOrder(article))
  const sections = [findingsSection, stancesSection, quotesSection, entitiesSection]
    .map((make) => make(view))
    .filter((section) => section !== undefined)
  return page(view, sections, text)
}

function page(view: View, sections: readonly Section[], text: string | undefined): string {
  const { article } = view
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(STYLE, SCRIPT)}">
<meta name="viewport" content="width=device-width">
<title>${article.title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#_main">Skip to the report</a>
${header(view, sections, integrity(view, text))}
<div class="tools screen-only" id="_tools" hidden></div>
<main id="_main" tabindex="-1">
${sections.map(({ id, title, body }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`)}
</main>
<footer class="muted small"><p>Annotations by ${article.agents.length === 1 ? '1 agent' : `${article.agents.length} agents`}; licence ${article.rights.annotations.license}. Made with reportedly.</p></footer>
<div class="bar screen-only" id="_bar" role="region" aria-label="Chosen" hidden></div>
<script type="application/json" id="_titles">${titlesJson(view)}</script>
<script>${new Html(SCRIPT)}</script>
</body>
</html>`.markup
}
