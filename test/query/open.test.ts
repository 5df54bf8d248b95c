import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArticleError, type ArticleView, openArticle } from '../../src/query/index.js'
import { draft, sample } from './sample.js'

function errorOf(data: unknown): ArticleError {
  try {
    openArticle(data)
  } catch (error) {
    expect(error).toBeInstanceOf(ArticleError)
    return error as ArticleError
  }
  return expect.unreachable('the data was opened')
}

/** The problems of the sample after a change. */
function problemsAfter(change: (data: ReturnType<typeof draft>) => void) {
  const data = draft()
  change(data)
  return errorOf(data).problems
}

/** Everything that a view answers without an argument of its own. */
function answersOf(view: ArticleView): unknown[] {
  const each = view.records().map((record) => [view.resolve(record), view.voices(record.id)])
  const entities = view.entities().map(({ id }) => [view.onWordOf(id), view.links(id), view.mentions(id)])
  const quotes = view.quotes().map(({ id }) => [view.chain(id), view.about(id)])
  const { holders, targets, cells } = view.stanceMatrix()
  const words = [view.publisherStatements(), view.loadedWording(), view.unrealized(), view.unnamedSources()]
  const filtered = [view.events({ overlaps: '2026', source: null }), view.records({ refersTo: [] })]
  const places = view.data.text.length > 0 ? [view.voiceAt(0), view.annotationsAt(0)] : []
  return [each, entities, quotes, holders, targets, cells, words, filtered, places, view.timeline()]
}

test('data that went through JSON gives the same answers', () => {
  const parsed = openArticle(JSON.parse(JSON.stringify(sample)))
  expect(answersOf(parsed)).toEqual(answersOf(openArticle(sample)))
  expect(answersOf(openArticle(parsed.data))).toEqual(answersOf(parsed))
})

test('a view stands for its document, in JSON and where it is opened', () => {
  const view = openArticle(sample)
  expect(view.toJSON()).toBe(view.data)
  expect(JSON.parse(JSON.stringify(view))).toEqual(sample)
  for (const again of [openArticle(view), openArticle(JSON.parse(JSON.stringify(view)))]) {
    expect(again.data).toEqual(sample)
  }
})

test('fields that are undefined are left out, fields of other versions kept', () => {
  const data = openArticle({ ...draft(), url: undefined, footnotes: ['later'] }).data
  expect('url' in data).toBe(false)
  expect(data).toHaveProperty('footnotes', ['later'])
})

describe('what is no article', () => {
  test.each([
    [undefined, 'is undefined; only JSON values can be opened'],
    [null, 'is null; expected an object'],
    ['{}', 'is "{}"; expected an object'],
    [[], 'is an array; expected an object'],
    [new Map(), 'is a Map; only plain objects'],
    [() => sample, 'is a function; only JSON values'],
  ])('%s', (data, message) => {
    const { problems, message: whole } = errorOf(data)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.pointer).toBe('')
    expect(problems[0]?.message).toContain(message)
    expect(whole).toContain('The document is ')
  })

  test('an empty object misses every field; the message names the first', () => {
    const { problems, message } = errorOf({})
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      ...['/schemaVersion', '/id', '/revision', '/title', '/summary', '/language', '/publisher', '/published'],
      ...['/rights', '/text', '/agents', '/entities', '/events', '/quotes', '/stances'],
    ])
    expect(message).toBe(
      'The data is not an article that can be opened; there are 15 problems:\n' +
        '  /schemaVersion is missing; expected 1.\n' +
        '  /id is missing; expected a string.\n' +
        '  /revision is missing; expected a whole number from 0.\n' +
        '  /title is missing; expected a string.\n' +
        '  /summary is missing; expected a string.\n' +
        '  … and 10 more.',
    )
    expect(Object.isFrozen(problems)).toBe(true)
  })
})

describe('what JSON cannot hold', () => {
  test.each<[unknown, string]>([
    [() => 1, 'is a function'],
    [1n, 'is a bigint'],
    [Symbol('x'), 'is a symbol'],
    [Number.NaN, 'is NaN, which is no number in JSON'],
    [new Date(0), 'is a Date'],
    [[undefined], 'is undefined'],
  ])('%s', (value, message) => {
    const [problem] = problemsAfter((data) => {
      data.events[0]['a/b'] = value
    })
    expect(problem?.pointer.startsWith('/events/0/a~1b')).toBe(true)
    expect(problem?.message).toContain(message)
  })

  test('cycles', () => {
    expect(
      problemsAfter((data) => {
        data.events[1].arguments[0].loop = data.events
      }),
    ).toEqual([{ pointer: '/events/1/arguments/0/loop', message: 'contains itself; JSON has no cycles' }])
  })

  test('one object in two places is no cycle', () => {
    const data = draft()
    data.entities[1].provenance = data.entities[0].provenance
    expect(openArticle(data).title).toBe(sample.title)
  })

  test('endless nesting and getters that throw', () => {
    let deep: unknown = null
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(errorOf(deep).problems[0]?.message).toBe('is nested more than 64 levels deep')
    const secretive = {
      get title(): string {
        throw new Error('not today')
      },
    }
    expect(errorOf(secretive).problems).toEqual([{ pointer: '', message: 'could not be read: not today' }])
  })

  test('a field named __proto__ stays a field', () => {
    const data = JSON.parse(JSON.stringify(sample).replace('{', '{"__proto__":{"title":"planted"},'))
    const { data: copy } = openArticle(data)
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
    expect(JSON.parse('{"__proto__":{"title":"planted"}}')).not.toHaveProperty('planted')
    expect(errorOf(JSON.parse('{"__proto__":{"title":"planted"}}')).problems).toHaveLength(15)
  })
})

describe('what does not hold together', () => {
  test.each<[string, (data: ReturnType<typeof draft>) => void, string, string]>([
    ['kind', (d) => (d.quotes[0].kind = 'qoute'), '/quotes/0/kind', 'is "qoute"; expected "quote"'],
    [
      'codelist',
      (d) => (d.events[0].accounts[0].certainty = 'certian'),
      '/events/0/accounts/0/certainty',
      'is "certian"; expected "certain"',
    ],
    ['array', (d) => (d.stances[0].quotes = 'bare'), '/stances/0/quotes', 'is "bare"; expected an array'],
    ['span', (d) => (d.quotes[0].content[0].start = -1), '/quotes/0/content/0/start', 'is -1; expected a whole number'],
    ['half a unit', (d) => (d.quotes[0].cue = [{ start: 0, end: 1.5, digest: '' }]), '/quotes/0/cue/0/end', 'is 1.5'],
    [
      'empty span',
      (d) => (d.quotes[0].content[0].end = 185),
      '/quotes/0/content/0/end',
      'than its start, which is 185',
    ],
    ['span backwards', (d) => (d.published.expression.start = 13), '/published/expression/end', 'is 12; expected more'],
    [
      'span beyond the text',
      (d) => (d.entities[1].mentions[2].end = 1001),
      '/entities/1/mentions/2/end',
      'is 1001; expected at most 1000, the length of the text (utf-16)',
    ],
    ['label', (d) => (d.entities[0].labels = { fr: 1 }), '/entities/0/labels/fr', 'is 1; expected a string'],
    ['date', (d) => (d.events[0].time.edtf = 'soon'), '/events/0/time/edtf', 'is no date: "soon" is not EDTF'],
    ['no date', (d) => (d.events[0].time.edtf = 2026), '/events/0/time/edtf', 'is 2026; expected a string'],
    ['version', (d) => (d.schemaVersion = 2), '/schemaVersion', 'is 2; expected 1'],
    ['reserved id', (d) => (d.stances[0].id = 'published'), '/stances/0/id', 'which no record may take'],
    [
      'id taken',
      (d) => (d.stances[0].id = 'captain'),
      '/stances/0/id',
      'is "captain", which is the id of /entities/5 already',
    ],
    [
      'dangling',
      (d) => (d.quotes[0].source = 'sailer'),
      '/quotes/0/source',
      'names "sailer", which does not exist; did you mean "sailor"?',
    ],
    [
      'wrong kind',
      (d) => (d.quotes[0].source = 'gale'),
      '/quotes/0/source',
      'names "gale", which is an event; expected the id of an entity',
    ],
    ['publisher', (d) => (d.publisher = 'weekly'), '/publisher', 'names "weekly", which does not exist'],
    ['anchor', (d) => (d.modified = { ...d.published, anchor: 'gael' }), '/modified/anchor', 'did you mean "gale"?'],
    ['agent', (d) => (d.events[0].provenance.by = 'desc'), '/events/0/provenance/by', 'did you mean "desk"?'],
    [
      'circle',
      (d) => (d.quotes[1].within = 'sailor-told'),
      '/quotes/1/within',
      'closes a circle: master-said is within sailor-told is within captain-heard is within master-said',
    ],
  ])('%s', (_, change, pointer, message) => {
    const problem = problemsAfter(change).find((each) => each.pointer === pointer)
    expect(problem?.message).toContain(message)
  })
})

test('a span opens exactly where it holds something of the text', () => {
  const bound = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 997, max: 1003 }), fc.double())
  fc.assert(
    fc.property(bound, bound, (start, end) => {
      const data = draft()
      data.stances[0].evidence = [{ start, end, digest: '' }]
      const fits = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= 1000
      if (fits) expect(openArticle(data).stances()[0]?.evidence).toHaveLength(1)
      else expect(errorOf(data).problems[0]?.pointer).toMatch(/^\/stances\/0\/evidence\/0\/(start|end)$/)
    }),
  )
})

describe('no other error', () => {
  test('for anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, withBigInt: true, withNullPrototype: true }), (data) => {
        errorOf(data)
      }),
    )
  })

  test('for an article in which one value is another, which answers everything if it opens', () => {
    const places: [unknown[] | Record<string, unknown>, string][] = []
    const data = draft()
    const collect = (holder: unknown): void => {
      if (typeof holder !== 'object' || holder === null) return
      for (const key of Object.keys(holder)) {
        places.push([holder as Record<string, unknown>, key])
        collect(holder[key as keyof typeof holder])
      }
    }
    collect(data)
    const values = fc.oneof(
      fc.constantFrom(...['captain', 'gale', 'bare', 'north-for-line', 'published', 'desk', 'gpe', 'past', '2026-02']),
      fc.constantFrom<unknown>(null, undefined, true, -1, 0, 5, 1e9, '', [], {}, [null], [{}]),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), values, ([holder, key], value) => {
        const before = holder[key as never]
        holder[key as never] = value as never
        try {
          answersOf(openArticle(data as unknown as ArticleView))
        } catch (error) {
          expect(error).toBeInstanceOf(ArticleError)
        } finally {
          holder[key as never] = before
        }
      }),
      { numRuns: 1000 },
    )
  })
})
