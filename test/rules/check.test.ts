import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, OffsetUnit } from '../../src/model/index.js'
import { articleWith, base, firstAccount, mention, pick, span, TEXT } from '../../src/rules/fixtures/base.js'
import { checkArticle, type Rule, rules } from '../../src/rules/index.js'
import { offsetMap } from '../../src/text/index.js'

const text = TEXT

describe('the table of rules', () => {
  it('has codes that are kebab-case and unique, and summaries that are sentences', () => {
    const codes = rules.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([])
    expect(rules.filter(({ summary }) => !/^[A-Z].*\.$/.test(summary))).toEqual([])
  })
})

describe('the order of findings', () => {
  const broken = articleWith((draft) => {
    pick(draft.stances, 'islanders-on-reopening').evidence = []
    pick(draft.quotes, 'lind-reopening').source = 'ada-lynd'
    firstAccount(draft, 'welcome').evidence = []
    draft.publisher = 'daily-tied'
    for (let i = 0; i < 11; i++) pick(draft.entities, 'islanders').mentions.push(mention('NOM', 'Islanders'))
  })

  it('is that of the document, with items by number', () => {
    expect(checkArticle(broken, { text }).map(({ pointer }) => pointer)).toEqual([
      '/publisher',
      '/entities/0/id',
      ...Array.from({ length: 11 }, (_, i) => `/entities/4/mentions/${i + 1}`),
      '/events/4/accounts/0/evidence',
      '/quotes/0/source',
      '/stances/0/evidence',
    ])
  })

  it('does not depend on the order of the rules', () => {
    const findings = checkArticle(broken, { text })
    fc.assert(
      fc.property(fc.shuffledSubarray([...rules], { minLength: rules.length }), (shuffled) => {
        expect(checkArticle(broken, { text, rules: shuffled })).toEqual(findings)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a finding', () => {
  it('carries the plain value, the hint and an escaped pointer', () => {
    const article = articleWith((draft) => {
      pick(draft.entities, 'northport').labels = { 'a/b': 'North\u0007port' }
    })
    const finding = checkArticle(article).find(({ code }) => code === 'plain-text')
    expect(finding).toEqual({
      code: 'plain-text',
      severity: 'warning',
      pointer: '/entities/1/labels/a~1b',
      message: 'the text holds the control character U+0007',
      hint: 'remove it',
      value: 'North\u0007port',
    })
  })

  it('suggests the id that was meant', () => {
    const article = articleWith((draft) => {
      pick(draft.events, 'welcome').time = { edtf: '2026-03-01', basis: 'inferred', anchor: 'publishd' }
    })
    expect(checkArticle(article)[0]?.hint).toBe('did you mean "published"?')
  })
})

describe('the choice of rules', () => {
  const noJam: Rule = {
    code: 'no-jam',
    group: 'rights',
    severity: 'warning',
    needsText: true,
    summary: 'The text speaks of no jam.',
    visit: {
      article(_, context) {
        if (context.text.content.includes('jam')) context.report('/text', 'the text speaks of jam')
      },
    },
  }

  it('takes rules of anybody, and skips those that need a text that is not there', () => {
    expect(checkArticle(base, { rules: [noJam], text: 'bread and jam' })).toHaveLength(1)
    expect(checkArticle(base, { rules: [noJam] })).toEqual([])
    expect(checkArticle(base, { rules: [] })).toEqual([])
  })

  it('reads the text in the article where none is given', () => {
    const article = articleWith((draft) => {
      draft.text.content = 'jam'
    })
    expect(checkArticle(article, { rules: [noJam] })).toHaveLength(1)
  })

  it('names a rule that asks for the text without saying so', () => {
    expect(() => checkArticle(base, { rules: [{ ...noJam, needsText: false }] })).toThrow('needsText')
  })
})

describe('a rule that throws', () => {
  const failing = (visit: Rule['visit']): Rule => ({
    ...({ code: 'house-rule', group: 'rights', severity: 'error', needsText: false } as const),
    summary: 'It works.',
    visit,
  })
  const fail = () => {
    throw new TypeError('no such thing')
  }

  it.each<[Rule['visit'], string]>([
    [{ article: fail }, ''],
    [{ entity: ({ id }) => id === 'northport' && fail() }, ' at /entities/1'],
    [{ provenance: fail }, ' at /entities/0/provenance'],
    [{ reference: (_id, { pointer }) => pointer.endsWith('/source') && fail() }, ' at /quotes/0/source'],
  ])('is named, with the article and the place: %o', (visit, place) => {
    const error = new Error(`the rule "house-rule" failed on the article "ferry"${place}: no such thing`)
    expect(() => checkArticle(base, { rules: [failing(visit)] })).toThrow(error)
  })

  it('keeps its own error as the cause', () => {
    try {
      checkArticle(base, { rules: [failing({ article: fail })] })
      expect.unreachable()
    } catch (error) {
      expect((error as Error).cause).toBeInstanceOf(TypeError)
    }
  })
})

describe('offsets', () => {
  const units: OffsetUnit[] = ['utf-16', 'code-point', 'utf-8']

  it.each(units)('are read in %s', (unit) => {
    const article = inUnit(base, unit)
    expect(checkArticle(article, { text })).toEqual([])
    const moved = inUnit(
      articleWith((draft) => {
        pick(draft.events, 'welcome').mentions = [{ ...span('welcomed'), start: span('welcomed').start - 1 }]
      }),
      unit,
    )
    expect(checkArticle(moved, { text }).map(({ code }) => code)).toEqual(['ragged-span', 'span-mismatch'])
  })
})

describe('a text that cannot be used', () => {
  it('is a finding, not a crash, where it has a lone surrogate', () => {
    const findings = checkArticle(base, { text: `${TEXT}\ud83d` })
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([['text-mismatch', '/text']])
  })

  it('is told from another one where it is only not canonical', () => {
    const crlf = TEXT.replace('\n', '\r\n')
    const finding = checkArticle(base, { text: crlf }).find(({ pointer }) => pointer === '/text/digest')
    expect(finding?.hint).toBe('the text is not canonical (line-ends): make it so')
  })
})

/** The article with its offsets in another unit. */
function inUnit(article: Article, unit: OffsetUnit): Article {
  const offsets = offsetMap(TEXT)
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, inner]) => {
      const isOffset = typeof inner === 'number' && ['start', 'end', 'length'].includes(key)
      return [key, isOffset ? offsets.convert(inner, 'utf-16', unit) : convert(inner)]
    })
    return Object.fromEntries(entries)
  }
  const converted = convert(article) as Article
  return { ...converted, text: { ...converted.text, offsetUnit: unit } }
}
