import type { Diagnostic, Frame, Location } from '../validate/report/types.js'
import { severityMark } from './findings-words.js'
import { type Content, type Html, html } from './html.js'
import { visible } from './visible.js'

/** The record that a finding is about, where the page shows it. */
export interface FoundRecord {
  readonly id: string
  readonly name: string
}

/** One finding: what is wrong, the source around it, what to do, where it is. */
export function findingItem(finding: Diagnostic, anchor: string, record?: FoundRecord): Html {
  const { severity, message, hint, frame, related = [] } = finding
  return html`<li class="finding is-${severity}" id="${anchor}"${record && html` data-of="${record.id}"`}>
<p>${severityMark(severity)} <strong>${visible(message)}</strong></p>
${frame && frameOf(frame)}
${hint !== undefined && html`<p class="hint"><span aria-hidden="true">→</span> ${visible(hint)}</p>`}
${related.map(({ message, location, pointer }) => html`<p class="small">${visible(message)}: <code>${visible(placeOf(location))}</code> at ${pointerOf(pointer)}</p>`)}
${factsOf(finding, record)}
</li>`
}

/** The source on one line, what is wrong in it marked. */
const frameOf = ({ before, marked, after }: Frame): Html =>
  html`<pre class="frame" dir="ltr"><code>${visible(before)}<mark>${marked !== '' && visible(marked)}</mark>${visible(after)}</code></pre>`

function factsOf({ location, pointer, article, fingerprint }: Diagnostic, record: FoundRecord | undefined): Html {
  const facts: readonly (readonly [name: string, value: Content])[] = [
    ['Record', record && html`<a class="ref" href="#${record.id}">${visible(record.name)}</a>`],
    ['File', location && html`<code>${visible(placeOf(location))}</code>`],
    ['Place', pointerOf(pointer)],
    ['Article', article !== undefined && html`<code>${visible(article)}</code>`],
    ['Fingerprint', html`<code>${visible(fingerprint)}</code>`],
  ]
  return html`<dl class="finding-facts small muted">${facts
    .filter(([, value]) => value)
    .map(([name, value]) => html`<div><dt>${name}</dt> <dd>${value}</dd></div>`)}</dl>`
}

const pointerOf = (pointer: string): Content =>
  pointer === '' ? 'the whole document' : html`<code>#${visible(pointer)}</code>`

const placeOf = ({ file, line, column }: Location): string => `${file}:${line}:${column}`
