import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/index.js'
import { articleWith, base, mention, nestedQuote, pick, span } from '../../src/rules/fixtures/base.js'
import { arbitraryArticle } from '../support/arbitrary-article.js'
import { compareAnnotations } from './compare.js'
import { disagreements, type Figures, figures } from './measure.js'
import { renamed } from './renamed.js'

const rows = (first: Article, second: Article): Figures[] => compareAnnotations(first, second).flatMap(figures)

function row(first: Article, second: Article, group: string, measure: string): Figures {
  const found = rows(first, second).find((candidate) => candidate.group === group && candidate.measure === measure)
  if (!found) throw new Error(`there is no row "${measure}" in "${group}"`)
  return found
}

const differences = (second: Article) =>
  compareAnnotations(base, second)
    .flatMap(disagreements)
    .map(({ group, what, first, second }) => [`${group}: ${what}`, first?.value ?? null, second?.value ?? null])

/** Every figure that says how far two annotations agree. */
const scores = (figure: Figures) =>
  figure.kind === 'labels'
    ? [figure.raw, figure.kappa]
    : [figure.f1, ...(figure.kind === 'clusters' ? [figure.precision, figure.recall] : [])]

/** The article with one more mention for each entity and event, all apart, since what has no words cannot be paired. */
function withWords(article: Article): Article {
  let next = article.text.length
  const extra = <R extends { readonly mentions: readonly object[] }>(record: R) => {
    next += 2
    return { ...record, mentions: [...record.mentions, { start: next - 1, end: next, digest: '', level: 'NOM' }] }
  }
  return { ...article, entities: article.entities.map(extra), events: article.events.map(extra) } as Article
}

describe('an annotation beside its own copy', () => {
  it('agrees in everything, whatever the ids', () => {
    fc.assert(
      fc.property(arbitraryArticle.map(withWords), (article) => {
        const measures = compareAnnotations(article, renamed(article))
        expect(measures.flatMap(disagreements)).toEqual([])
        for (const score of measures.flatMap(figures).flatMap(scores)) expect([1, null]).toContain(score)
      }),
      { numRuns: 50 },
    )
  })

  it('has something to compare in each row but the modes', () => {
    const empty = rows(base, renamed(base)).filter((figure) => scores(figure)[0] === null)
    expect(empty.map(({ measure }) => measure)).toEqual(['PLOVER mode'])
  })
})

describe('two annotations', () => {
  it('agree as far the one way as the other', () => {
    const twoWays = fc.tuple(arbitraryArticle, arbitraryArticle)
    fc.assert(
      fc.property(twoWays, ([a, b]) => {
        const symmetric = (figure: Figures) =>
          figure.kind === 'labels'
            ? [figure.measure, figure.n, figure.same, figure.kappa?.toFixed(9)]
            : [figure.measure, figure.f1?.toFixed(9)]
        expect(rows(a, b).map(symmetric)).toEqual(rows(b, a).map(symmetric))
      }),
      { numRuns: 50 },
    )
  })
})

describe('spans', () => {
  const second = articleWith((draft) => {
    const council = pick(draft.entities, 'harbour-council')
    council.mentions = [mention('NOM', 'harbour council'), mention('NOM', 'The council')]
    pick(draft.entities, 'ada-lind').mentions.pop()
    pick(draft.entities, 'islanders').mentions.push(mention('NOM', 'boats'))
  })

  it('count a moved boundary as overlapping only, and each missing one on its side', () => {
    expect(row(base, second, 'spans', 'entity mentions, exact')).toMatchObject({
      onlyFirst: 2,
      onlySecond: 2,
      shared: 7,
      f1: 14 / 18,
    })
    expect(row(base, second, 'spans', 'entity mentions, overlapping')).toMatchObject({
      onlyFirst: 1,
      onlySecond: 1,
      shared: 8,
      f1: 16 / 18,
    })
  })

  it('are listed once each', () => {
    const print = ({ start, end }: { start: number; end: number }) => `[${start}, ${end})`
    expect(differences(second)).toEqual([
      ['spans: entity mentions', print(span('The harbour council')), print(span('harbour council'))],
      ['spans: entity mentions', print(span('Lind', 2)), null],
      ['spans: entity mentions', null, print(span('boats'))],
    ])
  })
})

describe('entities', () => {
  const split = articleWith((draft) => {
    const line = pick(draft.entities, 'ferry-line')
    const [, later] = line.mentions.splice(0)
    line.mentions = [mention('NAM', 'the old ferry line')]
    line.type = 'organization'
    if (later) draft.entities.push({ ...line, id: 'other-line', type: 'facility', mentions: [later] })
  })

  it('that are split lose recall, not precision', () => {
    expect(row(base, split, 'entities', 'B-cubed, mentions of equal span')).toMatchObject({
      n: 9,
      precision: 1,
      recall: 8 / 9,
    })
    expect(row(base, split, 'entities', 'entities')).toMatchObject({ onlyFirst: 0, onlySecond: 1, shared: 6 })
  })

  it('are labelled where both have them', () => {
    expect(row(base, split, 'entities', 'type')).toMatchObject({ n: 6, same: 5 })
    expect(row(base, split, 'entities', 'level of a mention')).toMatchObject({ n: 9, same: 8 })
    expect(differences(split)).toEqual([
      ['entities: entities', null, 'second:other-line'],
      ['entities: entity of a mention', 'ferry-line', 'second:other-line'],
      ['entities: level of a mention', 'NOM', 'NAM'],
      ['entities: type', 'facility', 'organization'],
    ])
  })

  it('without mentions are paired as publisher or by an exact external id', () => {
    const silent = (id: string) =>
      articleWith((draft) => {
        draft.publisher = id
        Object.assign(pick(draft.entities, 'daily-tide'), { id, mentions: [] })
        Object.assign(pick(draft.entities, 'northport'), {
          mentions: [],
          externalIds: [{ scheme: 'wikidata', id: 'Q1', match: 'exact' }],
        })
      })
    expect(row(silent('tide'), silent('paper'), 'entities', 'entities')).toMatchObject({ shared: 6 })
  })
})

describe('events', () => {
  const second = articleWith((draft) => {
    const reopening = pick(draft.events, 'reopening')
    reopening.aspect = 'state'
    reopening.arguments = [
      { role: 'agent', filler: 'ada-lind' },
      { role: 'patient', filler: 'ferry-line' },
    ]
    reopening.plover = { type: 'AGREE' }
    if (reopening.time) reopening.time.edtf = '2026-05-12'
    pick(draft.events, 'welcome').mentions = [span('return')]
  })

  it('are paired through their mentions and compared where paired', () => {
    expect(row(base, second, 'events', 'events')).toMatchObject({ onlyFirst: 1, onlySecond: 1, shared: 4, f1: 0.8 })
    expect(row(base, second, 'events', 'arguments')).toMatchObject({ onlyFirst: 1, onlySecond: 1, shared: 3, f1: 0.75 })
    expect(row(base, second, 'events', 'aspect')).toMatchObject({ n: 4, same: 3 })
    expect(row(base, second, 'events', 'PLOVER type')).toMatchObject({ n: 4, same: 3, kappa: 0 })
  })

  it('are dated equally or at least compatibly', () => {
    expect(row(base, second, 'dates', 'event, equal')).toMatchObject({ n: 2, same: 1, raw: 0.5 })
    expect(row(base, second, 'dates', 'event, overlapping')).toMatchObject({ n: 2, same: 2, raw: 1 })
    expect(differences(second)).toContainEqual(['dates: event', '2026-05', '2026-05-12'])
  })

  it('with one trigger are paired by their arguments', () => {
    const twins = articleWith((draft) => {
      const twin = {
        ...pick(draft.events, 'reopening'),
        id: 'twin',
        arguments: [{ role: 'place' as const, filler: 'northport' }],
      }
      draft.events.push(twin)
    })
    const turned = { ...twins, events: twins.events.toReversed() }
    expect(compareAnnotations(twins, turned).flatMap(disagreements)).toEqual([])
  })
})

describe('accounts', () => {
  const second = articleWith((draft) => {
    const [welcome] = pick(draft.events, 'welcome').accounts
    const [plan] = pick(draft.events, 'second-line').accounts
    const [ready] = pick(draft.events, 'readiness').accounts
    if (!welcome || !plan || !ready) throw new Error('the base article has lost its accounts')
    plan.certainty = 'possible'
    welcome.presupposed = true
    ready.quote = null
  })

  it('are paired by voice and compared where paired', () => {
    expect(row(base, second, 'accounts', 'voices')).toMatchObject({ onlyFirst: 1, onlySecond: 1, shared: 4, f1: 0.8 })
    expect(row(base, second, 'accounts', 'certainty')).toMatchObject({ n: 4, same: 3, raw: 0.75 })
    expect(differences(second)).toEqual([
      ['accounts: voices', 'lind-ready', null],
      ['accounts: voices', null, '(publisher)'],
      ['accounts: certainty', 'probable', 'possible'],
      ['accounts: presupposed', 'said', 'presupposed'],
    ])
  })
})

describe('quotes', () => {
  it('are paired by content and compared in source, mode, chain and act', () => {
    const first = articleWith((draft) => void draft.quotes.push(nestedQuote))
    const second = articleWith((draft) => {
      draft.quotes.push({ ...nestedQuote, source: 'islanders', within: null })
      pick(draft.quotes, 'reported-plan').mode = 'mixed'
      delete pick(draft.quotes, 'lind-reopening').act
    })
    for (const [measure, same] of [
      ['source', 3],
      ['mode', 3],
      ['within', 3],
      ['depth', 3],
      ['speech act', 3],
    ] as const) {
      expect(row(first, renamed(second), 'quotes', measure)).toMatchObject({ n: 4, same })
    }
  })
})

describe('stances', () => {
  it('are paired by holder and target', () => {
    const second = articleWith((draft) => {
      pick(draft.stances, 'islanders-on-reopening').value = 'mixed'
      pick(draft.stances, 'lind-on-reopening').target = 'readiness'
    })
    expect(row(base, second, 'stances', 'holder and target')).toMatchObject({
      onlyFirst: 1,
      onlySecond: 1,
      shared: 1,
      f1: 0.5,
    })
    expect(differences(renamed(second))).toEqual([
      ['stances: holder and target', 'ada-lind toward reopening', null],
      ['stances: holder and target', null, 'ada-lind toward readiness'],
      ['stances: value', 'favor', 'mixed'],
    ])
  })
})

describe('the publication date', () => {
  it('is compared', () => {
    const second = articleWith((draft) => {
      draft.published.edtf = '2026-03'
    })
    expect(row(base, second, 'dates', 'publication, equal')).toMatchObject({ n: 1, same: 0 })
    expect(row(base, second, 'dates', 'publication, overlapping')).toMatchObject({ n: 1, same: 1 })
  })
})
