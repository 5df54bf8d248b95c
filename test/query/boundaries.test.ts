import { beforeEach, describe, expect, it } from 'vitest'
import type { AnyRecord } from '../../src/model/index.js'
import { bundledArticle } from '../../src/query/bundled.js'
import { ArticleError, type ArticleView, FilterError, openArticle } from '../../src/query/index.js'
import { createView } from '../../src/query/view.js'
import { OffsetError } from '../../src/text/index.js'
import { draft, ids, sample } from './sample.js'

let view: ArticleView
beforeEach(() => {
  view = openArticle(sample)
})

function thrownBy<E extends Error>(type: new (...values: never[]) => E, call: () => unknown): E {
  try {
    call()
  } catch (error) {
    expect(error).toBeInstanceOf(type)
    return error as E
  }
  return expect.unreachable('nothing was thrown')
}

/** What opening the sample throws after a change. */
function errorAfter(change: (data: ReturnType<typeof draft>) => void): ArticleError {
  const data = draft()
  change(data)
  return thrownBy(ArticleError, () => openArticle(data))
}

describe('the error for what is no article', () => {
  const untitled = (count: number) =>
    errorAfter((data) => {
      for (const entity of data.entities.slice(0, count)) entity.name = 1
    })

  it('is named, and speaks of one problem or of several', () => {
    expect(untitled(1).name).toBe('ArticleError')
    expect(untitled(1).message).toMatch(/^The data is not an article that can be opened; there is 1 problem:\n/)
    expect(untitled(2).message).toContain('; there are 2 problems:\n')
  })

  it('counts what it does not show, and only that', () => {
    expect(untitled(5).message.split('\n')).toHaveLength(6)
    expect(untitled(6).message.split('\n').at(-1)).toBe('  … and 1 more.')
  })

  it('ends a sentence once', () => {
    const { message } = errorAfter((data) => {
      data.quotes[0].source = 'sailer'
    })
    expect(message.endsWith('names "sailer", which does not exist; did you mean "sailor"?')).toBe(true)
  })

  it('says what is expected where no id is near', () => {
    const { problems } = errorAfter((data) => {
      data.quotes[0].source = 'zeppelin-pilot'
    })
    expect(problems[0]?.message).toBe('names "zeppelin-pilot", which does not exist; expected the id of an entity')
  })

  it('points to fields whatever is in their names', () => {
    const { problems } = errorAfter((data) => {
      data.entities[0].labels = { 'a~b/c~1': 1, 'd/e': Number.NaN }
    })
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/entities/0/labels/d~1e'])
    const { problems: shapes } = errorAfter((data) => {
      data.entities[0].labels = { 'a~b/c~1': 1 }
    })
    expect(shapes.map(({ pointer }) => pointer)).toEqual(['/entities/0/labels/a~0b~1c~01'])
  })

  it('says what a word can be where none is near, and else which is near', () => {
    const messageFor = (mode: unknown) =>
      errorAfter((data) => {
        data.quotes[0].mode = mode
      }).problems[0]?.message
    expect(messageFor('song')).toBe('is "song"; expected "direct", "indirect" or "mixed"')
    expect(messageFor(7)).toBe('is 7; expected "direct", "indirect" or "mixed"')
    expect(messageFor('indirekt')).toBe('is "indirekt"; expected "indirect" perhaps, or another of its codelist')
  })

  it('says what is no number and what is neither true nor false', () => {
    const { problems } = errorAfter((data) => {
      data.rights.text.included = 'yes'
      data.entities[0].provenance.confidence = 'high'
    })
    expect(problems).toContainEqual({
      pointer: '/rights/text/included',
      message: 'is "yes"; expected true or false',
    })
    expect(problems).toContainEqual({
      pointer: '/entities/0/provenance/confidence',
      message: 'is "high"; expected a number',
    })
  })

  it('says that labels are an object', () => {
    for (const labels of ['The Tide', null]) {
      const { problems } = errorAfter((data) => {
        data.entities[0].labels = labels
      })
      expect(problems).toEqual([
        { pointer: '/entities/0/labels', message: `is ${JSON.stringify(labels)}; expected an object` },
      ])
    }
  })

  it('names what is made by no named class', () => {
    const nameless = [new (class {})(), Object.create(Object.create(Object.create(null)))]
    for (const value of nameless) {
      const [problem] = errorAfter((data) => {
        data.title = value
      }).problems
      expect(problem?.message).toMatch(/^is a class instance; only plain objects/)
    }
  })

  it('says so where a getter throws what is no error', () => {
    const secretive = {
      get title(): string {
        throw 'not today'
      },
    }
    const { problems } = thrownBy(ArticleError, () => openArticle(secretive))
    expect(problems).toEqual([{ pointer: '', message: 'could not be read: a getter threw' }])
  })
})

it('a span may end where the text does', () => {
  const data = draft()
  data.stances[0].evidence = [{ start: 999, end: 1000, digest: 'x' }]
  expect(
    ids(
      openArticle(data)
        .annotationsAt(999)
        .map(({ record }) => record),
    ),
  ).toEqual(['north-for-line'])
})

it('data may be nested 64 levels deep', () => {
  const nested = (levels: number) => {
    const data = draft()
    for (let i = 1; i < levels; i++) data.footnotes = [data.footnotes ?? 'deep']
    return data
  }
  expect(openArticle(nested(64)).data).toHaveProperty('footnotes')
  const { problems } = thrownBy(ArticleError, () => openArticle(nested(65)))
  expect(problems.map(({ message }) => message)).toEqual(['is nested more than 64 levels deep'])
})

it('objects without a prototype are plain too', () => {
  const data = Object.assign(Object.create(null), draft(), {
    agents: [Object.assign(Object.create(null), sample.agents[0])],
  })
  expect(openArticle(data).toJSON()).toEqual(sample)
})

it('a field named __proto__ is copied like any other', () => {
  const opened = openArticle(JSON.parse(JSON.stringify(sample).replace('{', '{"__proto__":{"title":"planted"},')))
  expect(JSON.stringify(opened)).toMatch(/^\{"__proto__":\{"title":"planted"\},/)
})

describe('the error for a filter', () => {
  const failing = (filter: object) => thrownBy(FilterError, () => view.events(filter))

  it('is named', () => {
    expect(failing({ certainty: 'sure' }).name).toBe('FilterError')
  })

  it('lists the fields where none is near', () => {
    expect(thrownBy(FilterError, () => view.quotes({ weather: 'wet' } as object)).message).toBe(
      'A quote filter has no field "weather". It has source, mode, within, about or unnamed.',
    )
  })

  it.each([
    ['entities', 'An entity filter has no field "weather". '],
    ['stances', 'A stance filter has no field "weather". '],
    ['records', 'A record filter has no field "weather". '],
  ] as const)('of %s names it', (method, start) => {
    const ask: (filter: object) => unknown = view[method]
    expect(thrownBy(FilterError, () => ask({ weather: 'wet' })).message.startsWith(start)).toBe(true)
  })

  it('says what a field takes', () => {
    const { message } = thrownBy(FilterError, () => view.entities({ externalId: { id: 5 } } as object))
    expect(message).toBe('externalId.id: expected a string, not 5.')
  })

  it('suggests a word also where null would do', () => {
    expect(failing({ plover: 'CONSLT' }).message).toBe(
      'plover: "CONSLT" is none of its values. Did you mean "CONSULT"?',
    )
  })
})

it('what begins together is mentioned in the order in which it ends', () => {
  const data = draft()
  data.entities[5].mentions = [170, 160, 157].map((end) => ({ start: 150, end, digest: 'x', level: 'NAM' }))
  const ends = openArticle(data)
    .mentions('captain')
    .map(({ mention }) => mention.end)
  expect(ends).toEqual([157, 160, 170])
})

describe('who speaks where quotes overlap', () => {
  const speakersAfter = (change: (data: ReturnType<typeof draft>) => void, offset: number) => {
    const data = draft()
    change(data)
    return ids(openArticle(data).voiceAt(offset).quotes)
  }
  const content = (start: number, end: number) => [{ start, end, digest: 'x' }]

  it('is the one who is quoted by another, however long', () => {
    const change = ({ quotes }: ReturnType<typeof draft>) => {
      quotes[2].content = content(90, 260)
    }
    expect(speakersAfter(change, 110)).toEqual(['master-said', 'captain-heard'])
  })

  it('is the shorter of two that are not nested, in whatever order they stand', () => {
    const change = ({ quotes }: ReturnType<typeof draft>) => {
      quotes[3].content = content(400, 450)
      quotes[4].content = content(410, 420)
    }
    expect(speakersAfter(change, 415)).toEqual(['critics-say'])
    expect(speakersAfter(change, 420)).toEqual(['bare'])
  })
})

it('annotations end before the offset at which they end', () => {
  const at = (offset: number) => view.annotationsAt(offset).map(({ record, pointer }) => record.id + pointer)
  expect(at(204)).toContain('sailor-told/content/0')
  expect(at(205)).not.toContain('sailor-told/content/0')
})

it('loaded words stand in the order of the text, and stances of the publisher only beside them', () => {
  const data = draft()
  data.events[0].mentions[0].framing = { kind: 'loaded', alternatives: [] }
  data.stances[0].expression = 'lexical'
  data.stances[1].target = 'gale'
  data.stances.push({ ...data.stances[1], id: 'tide-on-talks', expression: 'explicit' })
  const { mentions, stances } = openArticle(data).loadedWording()
  expect(mentions.map(({ record }) => record.id)).toEqual(['gale', 'south-isle', 'damage'])
  expect(ids(stances)).toEqual(['tide-against-south'])
})

it.each([
  ['certain', 'positive', 'past', true],
  ['certain', 'positive', 'present', true],
  ['certain', 'positive', 'future', false],
  ['certain', 'negative', 'past', false],
  ['probable', 'positive', 'past', false],
])('what is %s, %s and %s is realized: %s', (certainty, polarity, tense, isRealized) => {
  const data = draft()
  data.events[7].accounts = [{ quote: null, certainty, polarity, tense, hedges: [], evidence: [] }]
  expect(ids(openArticle(data).unrealized()).includes('founding')).toBe(!isRealized)
})

it('what has no date comes last, in whatever order the document has it', () => {
  const data = draft()
  data.events.reverse()
  const order = ids(
    openArticle(data)
      .timeline()
      .map(({ event }) => event),
  )
  expect(order.slice(-2)).toEqual(['founding', 'strike'])
  expect(order[0]).toBe('talks')
})

it('what has the same bounds in time is in the order of its text, and else in that of the document', () => {
  const data = draft()
  const [gale, talks, damage, cancellation] = data.events
  gale.time.edtf = '2026-03~'
  talks.time = { edtf: '2026-03', basis: 'stated' }
  damage.time = { edtf: '2026-03?', basis: 'stated' }
  cancellation.time = { edtf: '2026-03', basis: 'stated' }
  const order = openArticle(data).timeline({ overlaps: '2026-03' })
  expect(ids(order.map(({ event }) => event)).filter((id) => id !== 'report')).toEqual([
    'talks',
    'cancellation',
    'damage',
    'gale',
  ])
})

it('one account is met by any of those on whose word it rests', () => {
  expect(ids(view.events({ source: 'captain', certainty: 'certain' }))).toEqual(['damage', 'new-line'])
})

it('an account is presupposed where it says so, and else not', () => {
  expect(ids(view.events({ presupposed: true }))).toEqual(['cancellation'])
  expect(ids(view.events({ presupposed: false, quote: null }))).toEqual(['gale', 'new-line', 'report', 'founding'])
})

it('records refer to records, not to an agent of the same id', () => {
  const data = draft()
  data.agents.push({ id: 'critics', type: 'person', name: 'Critics' })
  data.events[0].provenance.by = 'critics'
  expect(ids(openArticle(data).records({ refersTo: 'critics' }))).toEqual(ids(view.records({ refersTo: 'critics' })))
})

it('holders who are as much in favor stand in the order of their names, whatever that of the document', () => {
  const data = draft()
  data.entities.reverse()
  const names = openArticle(data)
    .stanceMatrix()
    .holders.map(({ name }) => name)
  expect(names).toEqual(['Bo Keel', 'North Isle', 'South Isle', 'Daily Tide', 'critics'])
})

it('who is in favor twice is no more in favor than who is once', () => {
  const data = draft()
  data.stances[4].value = 'favor'
  data.entities[1].name = data.entities[5].name
  const { holders, cell } = openArticle(data).stanceMatrix()
  expect(ids(holders).slice(0, 2)).toEqual(['north-isle', 'captain'])
  expect(cell('north-isle', 'ferry-line')?.value).toBe('favor')
  data.entities[1].name = 'Zephyr Isle'
  expect(ids(openArticle(data).stanceMatrix().holders).slice(0, 2)).toEqual(['captain', 'north-isle'])
})

it('an offset outside the text is told apart from one inside a character', () => {
  expect(thrownBy(OffsetError, () => view.voiceAt(1000))).toMatchObject({ problem: 'outside', offset: 1000 })
})

it('what keeps a copy from being resolved is the cause of the error', () => {
  const copy = { kind: 'event', id: 'gale' } as AnyRecord
  expect(thrownBy(TypeError, () => view.resolve(copy)).cause).toBeInstanceOf(TypeError)
})

describe('an article that is given as JSON', () => {
  const { entities, events, quotes, stances, ...metadata } = sample
  const json = (records: readonly object[]) => records.map((record) => JSON.stringify(record))
  const records = { entities: json(entities), events: json(events), quotes: json(quotes), stances: json(stances) }
  const bundle = () => createView(bundledArticle(JSON.stringify(metadata), records))

  it('answers like one that was opened', () => {
    expect(bundle().toJSON()).toEqual(sample)
    expect(JSON.stringify(bundle())).toBe(JSON.stringify(sample))
    expect(bundle().timeline()).toEqual(view.timeline())
  })

  it('is frozen before anything is asked of it', () => {
    const data = bundledArticle(JSON.stringify(metadata), records)
    for (const part of [data, data.rights.text, data.agents[0], data.events]) expect(Object.isFrozen(part)).toBe(true)
  })

  it('has the same frozen object for the same record, however often it is opened', () => {
    const captain = bundle().entity('captain')
    expect(bundle().entity('captain')).toBe(captain)
    expect(Object.isFrozen(captain.mentions)).toBe(true)
  })
})
