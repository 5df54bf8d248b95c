import { LIVE, OTHER_STYLE, SCRIPT, STYLE } from '../generated/report-assets.js'
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
  /** Whether it shows one article and nothing that is wrong: then it does without the style of the rest. */
  readonly isLean?: boolean
  /** Whether it loads again when its server says so; only `reportedly serve` makes such pages. */
  readonly isLive?: boolean
}

type Kind = Pick<Page, 'isLean' | 'isLive'>

/** What a page may do; its server may say so too. */
export const pagePolicy = ({ isLive = false, ...kind }: Kind): string =>
  policyOf(styleOf(kind), isLive ? [SCRIPT, LIVE] : [SCRIPT], isLive ? ["connect-src 'self'"] : [])

const styleOf = ({ isLean }: Kind): string => (isLean ? STYLE : STYLE + OTHER_STYLE)

/** Writes a page. */
export function pageOf({ title, header, sections, footer, titles, isLean = false, isLive = false }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ isLean, isLive })}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Html(styleOf({ isLean }))}</style>
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
  sections.length > 1 &&
  html`<nav aria-label="Parts of this page"><ul class="parts">${sections.map(
    ({ id, title, label = title, count }) =>
      html`<li><a href="#${id}">${label}${count === undefined ? '' : html` <b>${count}</b>`}</a></li>`,
  )}</ul></nav>`
