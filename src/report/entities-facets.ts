import { SPECIFICITIES, type Specificity } from '../model/index.js'
import type { EntityGroup } from './entities-order.js'
import { type Content, html } from './html.js'

export const TYPE_WORDS = {
  person: 'People',
  organization: 'Organizations',
  gpe: 'Countries, cities and territories',
  location: 'Places',
  facility: 'Buildings and structures',
  group: 'Groups',
  outlet: 'Outlets',
  work: 'Documents and works',
  plan: 'Plans',
  agreement: 'Agreements',
} as const

const SPECIFICITY_WORDS: Readonly<Record<Specificity, string>> = {
  named: 'Named',
  unnamed: 'Particular, without a name',
  generic: 'Classes',
}

/** Boxes that hide entities by type and by specificity; style sheets alone do it. */
export function facets(groups: readonly EntityGroup[]): Content {
  const entities = groups.flatMap(({ entities }) => entities)
  const specificities = SPECIFICITIES.map((specificity) => ({
    specificity,
    count: entities.filter((entity) => entity.specificity === specificity).length,
  })).filter(({ count }) => count > 0)
  return html`<div class="facets screen-only">
<fieldset><legend>Show by type</legend>${groups.map(({ type, entities }) => box(type, TYPE_WORDS[type], entities.length))}</fieldset>
<fieldset><legend>Show by how they are named</legend>${specificities.map(({ specificity, count }) =>
    box(specificity, SPECIFICITY_WORDS[specificity], count),
  )}</fieldset>
</div>`
}

const box = (name: string, words: string, count: number): Content =>
  html`<label><input type="checkbox" id="_show-${name}" autocomplete="off" checked> ${words} <span class="muted">${count}</span></label>`
