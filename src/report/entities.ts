import type { Entity } from '../model/index.js'
import { anchor } from './attribution.js'
import { countsReader } from './entities-counts.js'
import { facets, TYPE_WORDS } from './entities-facets.js'
import { facts } from './entities-facts.js'
import { contestedTerms } from './entities-framing.js'
import { groupsOf } from './entities-order.js'
import { strip } from './entities-strip.js'
import { wordsReader } from './entities-words.js'
import { type Content, html, isolated } from './html.js'
import type { Section } from './section.js'
import type { View } from './view.js'

/** Everybody and everything that the article speaks of, by type. */
export function entitiesSection(view: View): Section | undefined {
  const { entities } = view.article
  if (entities.length === 0) return undefined
  const groups = groupsOf(entities)
  const counts = countsReader(view)
  return {
    id: '_entities',
    title: 'Who and what is named',
    label: 'Entities',
    count: entities.length,
    body: html`<p class="muted">In each group from most to fewest mentions; the strip shows where in the text they fall, from its beginning to its end.</p>
${facets(groups)}
${groups.map(
  ({ type, entities }) => html`<div class="entity-group is-${type}">
<h3><span>${TYPE_WORDS[type]}</span> <span class="muted">${entities.length}</span></h3>
<ul class="entities">${entities.map((entity) => item(view, entity, counts(entity)))}</ul>
</div>`,
)}
${contestedTerms(view, [...groups.flatMap(({ entities }) => entities), ...view.article.events], wordsReader(view))}`,
  }
}

const item = (view: View, entity: Entity, counts: string): Content =>
  html`<li class="entity is-${entity.specificity}"${anchor(view, entity)} data-of="${entity.id}">
<p><b>${isolated(entity.name)}</b></p>
<p class="small muted">${counts}</p>
${strip(entity, view.article.text.length)}
${facts(view, entity)}
</li>`
