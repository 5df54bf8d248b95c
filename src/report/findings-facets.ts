import { counted, grouped } from '../model/numbers.js'
import type { Severity } from '../rules/rule.js'
import { type Content, html } from './html.js'

/** Buttons that show errors or warnings alone; style sheets alone do it. Nothing where there is no choice. */
export function severityFacet(counts: Readonly<Record<Severity, number>>): Content {
  const { error, warning } = counts
  if (error === 0 || warning === 0) return undefined
  return html`<div class="facets screen-only"><fieldset><legend>Show</legend>
${choice('all', html`everything <span class="muted">${grouped(error + warning)}</span>`, true)}
${choice('error', html`errors <span class="muted">${grouped(error)}</span>`)}
${choice('warning', html`warnings <span class="muted">${grouped(warning)}</span>`)}
</fieldset></div>`
}

const choice = (value: string, words: Content, isChosen = false): Content =>
  html`<label><input type="radio" name="_severity" id="_severity-${value}" autocomplete="off"${isChosen && html` checked`}> ${words}</label>`

/** Links that show one code alone and all again: what is alone is what the address names. */
export const codeFacet = (only: string, all: string, count: number): Content =>
  html`<span class="screen-only"><a class="only-code" href="#${only}">Show ${count === 1 ? 'only this' : `only these ${counted(count, 'finding')}`}</a><a class="all-codes" href="#${all}">Show all codes again</a></span>`
