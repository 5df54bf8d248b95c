import { LIVE, SCRIPT, STYLE } from '../generated/report-assets.js'
import { type Content, Html, html } from './html.js'
import { policyOf } from './policy.js'
import type { Section } from './section.js'

/** What a page is made of. */
export interface Page {
  readonly title: string
  /** What stands above the sections: the heading of the page and what it says of itself. */
  readonly header: Content
  readonly sections: readonly Section[]
  readonly footer: Content
  /** What the bar says of each record that can be chosen, as JSON. */
  readonly titles?: Html
  /** Whether it loads again when its server says so; only `reportedly serve` makes such pages. */
  readonly isLive?: boolean
}

/** What a page may do, for the header of its server; the page itself says so too. */
export const pagePolicy = (isLive: boolean): string =>
  policyOf(STYLE, isLive ? [SCRIPT, LIVE] : [SCRIPT], isLive ? ["connect-src 'self'"] : [])

/** Writes a page. */
export function pageOf({ title, header, sections, footer, titles, isLive = false }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(isLive)}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#_main">Skip to the report</a>
<header>
${header}
${partsOf(sections)}
</header>
<div class="tools screen-only" id="_tools" hidden></div>
<main id="_main" tabindex="-1">
${sections.map(({ id, title, body }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`)}
</main>
<footer class="muted small"><p>${footer}</p></footer>
<div class="bar screen-only" id="_bar" role="region" aria-label="Chosen" hidden></div>
<script type="application/json" id="_titles">${titles ?? '{}'}</script>
<script>${new Html(SCRIPT)}</script>${isLive && html`<script>${new Html(LIVE)}</script>`}
</body>
</html>`.markup
}

const partsOf = (sections: readonly Section[]): Content =>
  sections.length > 0 &&
  html`<nav aria-label="Parts of this page"><ul class="parts">${sections.map(
    ({ id, title, count }) =>
      html`<li><a href="#${id}">${title}${count === undefined ? '' : html` <b>${count}</b>`}</a></li>`,
  )}</ul></nav>`
