import type { ArgumentRole } from '../../src/model/index.js'
import type { ArticleView } from '../../src/query/index.js'
import type { Run } from './side-by-side.js'

const ROLES: readonly ArgumentRole[] = ['agent', 'party', 'patient', 'topic']

/** A filter, and the same by hand. */
export interface FilterCase {
  readonly what: string
  readonly filter: Run
  readonly scan: Run
}

/** Filters of each kind over the article that `bigArticle` makes: a single field and several, rare values and common ones. */
export function filterCases(view: ArticleView): FilterCase[] {
  const { entities, events, quotes, stances } = view.data
  const ids = entities.map(({ id }) => id)
  const someId = (i: number) => ids[i % ids.length] as string
  return [
    {
      what: 'entities of a type',
      filter: () => view.entities({ type: 'gpe' }),
      scan: () => entities.filter(({ type }) => type === 'gpe'),
    },
    {
      what: 'entities of two types and a specificity',
      filter: () => view.entities({ type: ['gpe', 'plan'], specificity: 'named' }),
      scan: () => entities.filter(({ type, specificity }) => ['gpe', 'plan'].includes(type) && specificity === 'named'),
    },
    {
      what: 'entities with an external id',
      filter: (i) => view.entities({ externalId: { scheme: 'wikidata', id: `Q${i % ids.length}` } }),
      scan: (i) => {
        const wanted = `Q${i % ids.length}`
        return entities.filter(({ externalIds }) =>
          externalIds.some(({ scheme, id }) => scheme === 'wikidata' && id === wanted),
        )
      },
    },
    {
      what: 'events that involve an entity',
      filter: (i) => view.events({ involves: someId(i) }),
      scan: (i) => {
        const wanted = someId(i)
        return events.filter((event) => event.arguments.some(({ filler }) => filler === wanted))
      },
    },
    {
      what: 'events that involve an entity, with a certainty and a tense',
      filter: (i) => view.events({ involves: someId(i), certainty: 'possible', tense: 'future' }),
      scan: (i) => {
        const wanted = someId(i)
        return events.filter(
          (event) =>
            event.arguments.some(({ filler }) => filler === wanted) &&
            event.accounts.some(({ certainty, tense }) => certainty === 'possible' && tense === 'future'),
        )
      },
    },
    {
      what: 'events with any of four roles',
      filter: () => view.events({ role: ROLES }),
      scan: () => events.filter((event) => event.arguments.some(({ role }) => ROLES.includes(role))),
    },
    {
      what: 'quotes of a source',
      filter: (i) => view.quotes({ source: someId(i) }),
      scan: (i) => {
        const wanted = someId(i)
        return quotes.filter(({ source }) => source === wanted)
      },
    },
    {
      what: 'stances of a holder with a value',
      filter: (i) => view.stances({ holder: someId(i), value: 'favor' }),
      scan: (i) => {
        const wanted = someId(i)
        return stances.filter(({ holder, value }) => holder === wanted && value === 'favor')
      },
    },
  ]
}
