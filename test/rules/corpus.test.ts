import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText } from '../../src/model/compare-text.js'
import type { Article } from '../../src/model/index.js'
import {
  type CorpusRule,
  checkArticle,
  claimsOf,
  corpusRules,
  decodeFact,
  encodeFact,
  type Fact,
  FactBuffer,
  type FactLine,
  judgeFacts,
  mergeFacts,
  rules,
} from '../../src/rules/index.js'

const FIXTURES = new URL('../../src/rules/fixtures/corpus', import.meta.url)

/** Two articles that contradict each other under a rule, and two close to them that do not. */
interface CorpusFixture {
  readonly passing: readonly [Article, Article]
  readonly failing: readonly [Article, Article]
  /** What the rule says of the second article. */
  readonly expected: readonly { readonly pointer: string; readonly message: string }[]
}

/** The facts of a corpus of one file, an article every thousand bytes. */
const factsOf = (documents: readonly unknown[]): Fact[] =>
  documents.flatMap((document, i) =>
    corpusRules.flatMap((rule) =>
      claimsOf(rule, document).map((claim) => ({
        ...claim,
        code: rule.code,
        file: 'corpus.ndjson',
        start: 0,
        line: i + 1,
        column: 1,
        byte: i * 1000,
      })),
    ),
  )

function judge(facts: readonly Fact[]) {
  const buffer = new FactBuffer()
  for (const fact of facts) buffer.add(fact)
  return [...judgeFacts(buffer.drain(), corpusRules)]
}

describe('the table of corpus rules', () => {
  it('has codes of its own, and summaries that are sentences', () => {
    const codes = [...rules, ...corpusRules].map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(corpusRules.filter(({ summary }) => !/^[A-Z].*\.$/.test(summary))).toEqual([])
  })
})

describe('the fixtures', () => {
  it('are one file a rule', () => {
    const files = readdirSync(FIXTURES).map((name) => name.replace(/\.ts$/, ''))
    expect(files.sort()).toEqual(corpusRules.map(({ code }) => code).sort())
  })
})

describe.each(corpusRules)('$code', (rule) => {
  const load = async (): Promise<CorpusFixture> => import(`../../src/rules/fixtures/corpus/${rule.code}.ts`)

  it('passes', async () => {
    const { passing } = await load()
    expect(judge(factsOf(passing))).toEqual([])
    expect(passing.flatMap((article) => checkArticle(article))).toEqual([])
  })

  it('fails with its own code, and says so of the second article', async () => {
    const { failing, expected } = await load()
    const found = judge(factsOf(failing))
    expect(found.map((one) => [one.rule.code, one.fact.line, one.first.line])).toEqual([[rule.code, 2, 1]])
    expect(found.map(({ fact, first }) => ({ pointer: fact.pointer, message: rule.message(fact, first) }))).toEqual(
      expected,
    )
  })

  it('makes no demands on the shape of a document', () => {
    const keys = ['id', 'schemaVersion', 'entities', 'externalIds', 'type', 'scheme', 'match', 'provenance', 'status']
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, true, 1, '', 'exact', 'person'),
        fc.array(tie('tree')),
        fc.dictionary(fc.constantFrom(...keys), tie('tree')),
      ),
    }))
    fc.assert(
      fc.property(tree, (document) => {
        for (const { key, value, pointer } of claimsOf(rule, document)) {
          expect([typeof key, typeof value, pointer[0]]).toEqual(['string', 'string', '/'])
        }
      }),
    )
  })
})

const twoRules: readonly CorpusRule[] = (['unique', 'agree'] as const).map((law) => ({
  code: law,
  group: 'corpus',
  severity: 'error',
  summary: '',
  law,
  visitClaims() {},
  message: () => '',
}))

const fewTexts = fc.constantFrom('', 'a', 'b', 'B', 'ä', '\ud83d\ude00', '\uffff', '\ud83d', '\n', '"')

/** Facts at places that differ, of few keys and values. */
const corpora = fc.uniqueArray(
  fc
    .record({
      code: fc.constantFrom('unique', 'agree', 'switched-off'),
      key: fewTexts,
      value: fewTexts,
      file: fc.constantFrom('a.ndjson', 'b.ndjson.gz'),
      start: fc.nat(3),
      line: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 1, max: 9 }),
      byte: fc.nat(12),
      pointer: fc.constantFrom('/id', '/entities/2', '/entities/10'),
      article: fc.option(fewTexts, { nil: undefined }),
    })
    .map(({ article, ...fact }): Fact => {
      const value = fact.code === 'unique' ? '' : fact.value
      return { ...fact, value, ...(article !== undefined && { article }) }
    }),
  { selector: ({ file, byte, pointer }) => `${file} ${byte} ${pointer}`, maxLength: 30 },
)

const byPlace = (a: Fact, b: Fact) =>
  compareText(a.file, b.file) || a.byte - b.byte || compareText(a.pointer, b.pointer)

/** What a look at the whole corpus, in the order of its places, finds. */
function scan(facts: readonly Fact[]): string[] {
  const inOrder = [...facts].sort(byPlace)
  return inOrder.flatMap((fact, i) => {
    const before = inOrder.slice(0, i).filter(({ code, key }) => code === fact.code && key === fact.key)
    const [first] = before
    const isNew = fact.code === 'unique' || (fact.code === 'agree' && before.every(({ value }) => value !== fact.value))
    return first && isNew ? [`${encodeFact(fact)} ${encodeFact(first)}`] : []
  })
}

describe('facts', () => {
  it('judged from any split into buffers and runs are what a scan finds', () => {
    fc.assert(
      fc.property(corpora, fc.infiniteStream(fc.nat(4)), (facts, choices) => {
        const buffers = Array.from({ length: 5 }, () => new FactBuffer())
        for (const fact of facts) buffers[choices.next().value as number]?.add(fact)
        const [first = [], ...others] = buffers.map((buffer) => buffer.drain())
        const spilled = mergeFacts(others)
        const found = [...judgeFacts(mergeFacts([spilled, first]), twoRules)]
        expect(found.every(({ rule, fact }) => rule.code === fact.code)).toBe(true)
        expect(found.map(({ fact, first }) => `${encodeFact(fact)} ${encodeFact(first)}`).sort()).toEqual(
          scan(facts).sort(),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('merged from runs are what one buffer gives', () => {
    fc.assert(
      fc.property(corpora, fc.nat(30), (facts, at) => {
        const [whole, left, right] = [new FactBuffer(), new FactBuffer(), new FactBuffer()]
        for (const [i, fact] of facts.entries()) {
          whole.add(fact)
          if (i < at) left.add(fact)
          else right.add(fact)
        }
        expect([...mergeFacts([left.drain(), right.drain()])]).toEqual(whole.drain())
      }),
    )
  })

  it('stand as lines by rule, key and value, then by file, byte and pointer', () => {
    const places = [
      { ...fact, byte: 7 },
      { ...fact, byte: 10 },
      { ...fact, byte: 10, pointer: '/url' },
      { ...fact, byte: 2 ** 52 },
      { ...fact, file: 'b', byte: 0 },
      { ...fact, value: 'w', byte: 0 },
    ]
    expect(places.map(encodeFact).reverse().sort().map(decodeFact)).toEqual(places)
  })

  it('survive being written to a line', () => {
    fc.assert(
      fc.property(corpora, (facts) => {
        for (const fact of facts) {
          expect(encodeFact(fact)).not.toContain('\n')
          expect(decodeFact(encodeFact(fact))).toEqual(fact)
        }
      }),
    )
  })

  it.each(['{}', '[]', '["a"]', '["a","","","f",0,"/id",1,0,1,1]', '["a"'])('are not read from %s', (line) => {
    expect(() => decodeFact(line)).toThrow(SyntaxError)
  })
})

describe('a claim', () => {
  it('is not made by what is deprecated, close only, or of no type', () => {
    const [rule] = corpusRules.filter(({ code }) => code === 'external-id-type')
    const externalIds = [{ scheme: 'wikidata', id: 'Q1', match: 'exact' }]
    const entities = [
      { type: 'person', externalIds: [{ ...externalIds[0], match: 'close' }] },
      { type: 'person', externalIds, provenance: { status: 'deprecated' } },
      { externalIds },
      { type: 'group', externalIds, provenance: { status: 'draft' } },
    ]
    expect(rule && claimsOf(rule, { entities })).toEqual([
      { key: 'wikidata Q1', value: 'group', pointer: '/entities/3/externalIds/0' },
    ])
  })
})

const fact: Fact = {
  code: 'agree',
  key: 'k',
  value: 'v',
  pointer: '/id',
  file: 'a',
  start: 0,
  line: 1,
  column: 1,
  byte: 5,
}

describe('a buffer', () => {
  it('grows with what is claimed, not with how often', () => {
    const buffer = new FactBuffer()
    for (let byte = 9; byte > 0; byte--) buffer.add({ ...fact, byte })
    buffer.add({ ...fact, value: 'w' })
    expect(buffer.size).toBe(2)
    expect(buffer.drain().map((line) => decodeFact(line).byte)).toEqual([1, 5])
    expect(buffer.size).toBe(0)
    expect(buffer.drain()).toEqual([])
  })
})

describe('what was told', () => {
  it('is known by code, space, name and value', () => {
    const buffer = new FactBuffer()
    const tell = (...[code, space, name, value]: readonly string[]) =>
      buffer.tell(code ?? '', space ?? '', name ?? '', value ?? '')
    const statements = [
      ['agree', 's', 'n', 'v'],
      ['agree', 's', 'n', 'w'],
      ['agree', 's', 'm', 'v'],
      ['agree', 't', 'n', 'v'],
      ['other', 's', 'n', 'v'],
    ]
    expect(statements.map((statement) => tell(...statement))).toEqual(statements.map(() => false))
    expect(statements.map((statement) => tell(...statement))).toEqual(statements.map(() => true))
  })
})

describe('a merge', () => {
  it('gives a fact once that two runs have', () => {
    const facts = factsOf([{ id: 'a' }, { id: 'b' }, { id: 'a' }])
      .map(encodeFact)
      .sort()
    expect([...mergeFacts([facts, facts, facts])]).toEqual(facts)
  })

  it('closes its runs where its reader stops', () => {
    const closed: string[] = []
    function* run(name: string): Generator<FactLine> {
      try {
        for (let byte = 0; ; byte++) {
          yield encodeFact({ ...fact, code: 'unique', value: '', file: name, byte })
        }
      } finally {
        closed.push(name)
      }
    }
    for (const line of mergeFacts(['a', 'b', 'c'].map(run))) if (decodeFact(line).byte === 3) break
    expect(closed.sort()).toEqual(['a', 'b', 'c'])
  })
})
