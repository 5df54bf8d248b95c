import { type AnyRecord, type Article, COLLECTIONS, KINDS, RESERVED_IDS } from '../model/index.js'
import { lazy } from '../model/lazy.js'
import { pointerTo } from '../model/pointer.js'
import { type Referable, type ReferenceVisitor, visitMetadataReferences, visitReferences } from '../model/references.js'
import { type SpanVisitor, visitMetadataSpans, visitSpans } from '../model/spans.js'
import { suggest } from '../model/suggest.js'
import { an, either } from '../model/words.js'
import { articleShape } from './article-shape.js'
import type { Problem } from './errors.js'

const shape = /* @__PURE__ */ lazy(articleShape)

type Report = (problem: Problem) => void

/** Reports what keeps plain JSON from being an article that every query can answer on. */
export function checkArticle(data: unknown, report: Report): void {
  let sound = true
  const reportAll: Report = (problem) => {
    sound = false
    report(problem)
  }
  if (!shape().fits(data)) shape().explain(data, '', reportAll)
  if (sound) checkSpans(data as Article, report)
  if (sound) checkIds(data as Article, reportAll)
  if (sound) checkReferences(data as Article, reportAll)
  if (sound) checkNesting(data as Article, reportAll)
}

/** Calls back for each record with its JSON Pointer in the article. */
function forEachRecord(article: Article, visit: (record: AnyRecord, pointer: string) => void): void {
  for (const kind of KINDS) {
    article[COLLECTIONS[kind]].forEach((record: AnyRecord, i) => {
      visit(record, `/${COLLECTIONS[kind]}/${i}`)
    })
  }
}

/** Every span holds something of the text; that its offsets are whole numbers from 0 is a matter of shape. */
function checkSpans(article: Article, report: Report): void {
  const { length, offsetUnit } = article.text
  const checkIn =
    (record: string): SpanVisitor =>
    ({ start, end }, ...place) => {
      if (start < end && end <= length) return
      const expected =
        end <= start
          ? `more than its start, which is ${start}`
          : `at most ${length}, the length of the text (${offsetUnit})`
      report({ pointer: `${record}${pointerTo(...place)}/end`, message: `is ${end}; expected ${expected}` })
    }
  visitMetadataSpans(article, checkIn(''))
  forEachRecord(article, (record, pointer) => {
    visitSpans(record, checkIn(pointer))
  })
}

function checkIds(article: Article, report: Report): void {
  const first = new Map<string, string>()
  forEachRecord(article, ({ id }, record) => {
    const pointer = `${record}/id`
    const taken = first.get(id)
    if ((RESERVED_IDS as readonly string[]).includes(id)) {
      report({ pointer, message: `is "${id}", which no record may take because times use it as an anchor` })
    } else if (taken !== undefined) {
      report({ pointer, message: `is "${id}", which is the id of ${taken} already; ids are unique in an article` })
    } else {
      first.set(id, record)
    }
  })
}

function checkReferences(article: Article, report: Report): void {
  const kindOf = new Map<string, Referable>()
  const agents = new Set(article.agents.map(({ id }) => id))
  forEachRecord(article, ({ id, kind }) => {
    kindOf.set(id, kind)
  })
  const idsOf = (kind: Referable) => article[kind === 'agent' ? 'agents' : COLLECTIONS[kind]].map(({ id }) => id)
  const checkIn =
    (record: string): ReferenceVisitor =>
    (id, kinds, ...place) => {
      const kind = kindOf.get(id)
      if (kinds.includes('agent') ? agents.has(id) : kind !== undefined && kinds.includes(kind)) return
      const wanted = either(kinds.map(an))
      report({
        pointer: record + pointerTo(...place),
        message: unresolved(id, wanted, kind, kinds.flatMap(idsOf)),
      })
    }
  visitMetadataReferences(article, checkIn(''))
  forEachRecord(article, (record, pointer) => {
    visitReferences(record, checkIn(pointer))
  })
}

function unresolved(id: string, wanted: string, kind: Referable | undefined, candidates: readonly string[]): string {
  const name = JSON.stringify(id)
  if (kind !== undefined) return `names ${name}, which is ${an(kind)}; expected the id of ${wanted}`
  const nearest = suggest(id, candidates)
  const hint = nearest === undefined ? `expected the id of ${wanted}` : `did you mean "${nearest}"?`
  return `names ${name}, which does not exist; ${hint}`
}

function checkNesting(article: Article, report: Report): void {
  const within = new Map(article.quotes.map((quote) => [quote.id, quote.within]))
  article.quotes.forEach(({ id }, i) => {
    const path = [id]
    let outer = within.get(id) ?? null
    while (outer !== null && !path.includes(outer)) {
      path.push(outer)
      outer = within.get(outer) ?? null
    }
    if (outer === id) {
      report({ pointer: `/quotes/${i}/within`, message: `closes a circle: ${[...path, id].join(' is within ')}` })
    }
  })
}
