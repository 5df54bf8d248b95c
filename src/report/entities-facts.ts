import { compareText } from '../model/compare-text.js'
import type { Entity, ExternalId, Role } from '../model/index.js'
import { reference } from './attribution.js'
import { dateWords } from './date-words.js'
import { type Content, html, isolated, join } from './html.js'
import type { View } from './view.js'

const SPECIFICITY_WORDS = {
  named: undefined,
  unnamed: 'a particular one, not named',
  generic: 'a class, not one',
} as const

/** What is known of an entity beside its name, as terms and descriptions. */
export function facts(view: View, entity: Entity): Content {
  const { labels = {}, aliases = [], roles = [], partOf = [], externalIds, specificity } = entity
  const { language } = view.article
  const named = Object.entries(labels).sort(([a], [b]) => compareText(a, b))
  const rows = [
    fact('Meant', SPECIFICITY_WORDS[specificity]),
    fact('Role', listOf(roles.map((role) => roleWords(view, role)))),
    fact('Part of', listOf(partOf.map((id) => reference(view, id)))),
    fact('Also', listOf(aliases.map((alias) => html`<bdi lang="${language}">${alias}</bdi>`))),
    fact(
      'Elsewhere',
      listOf(named.map(([tag, name]) => html`<bdi lang="${tag}">${name}</bdi> <span class="muted">${tag}</span>`)),
    ),
    fact('Registers', listOf(externalIds.map(registerWords))),
  ].filter((row) => row !== undefined)
  return rows.length > 0 && html`<dl class="small">${rows}</dl>`
}

const fact = (term: string, words: Content | undefined): Content =>
  words === undefined ? undefined : html`<div><dt>${term}</dt><dd>${words}</dd></div>`

const listOf = (contents: readonly Content[]): Content => (contents.length === 0 ? undefined : join(contents, '; '))

const roleWords = (view: View, { title, of, time }: Role): Content =>
  html`${isolated(title)}${of !== undefined && html`, of ${reference(view, of)}`}${time !== undefined && `, ${dateWords(time.edtf)}`}`

const WIKIDATA_ID = /^Q[1-9]\d*$/

function registerWords({ scheme, id, match }: ExternalId): Content {
  const words =
    scheme === 'wikidata' && WIKIDATA_ID.test(id)
      ? html`<a href="https://www.wikidata.org/wiki/${id}" rel="noreferrer">${id}</a>`
      : isolated(id)
  return html`${scheme} ${words}${match !== 'exact' && ` (${match} match)`}`
}
