import { describe, expect, it } from 'vitest'
import type { Article, Quote, Span } from '../../src/model/index.js'
import { base, provenance, span } from '../../src/rules/fixtures/base.js'
import { checkArticle } from '../../src/rules/index.js'
import { digestSpan, digestText } from '../../src/text/index.js'

/** The base article's frame around another text, with one quote. */
function quoting(
  text: string,
  mode: Quote['mode'],
  content: Span[],
  gloss = 'Somebody says so.',
  language = 'en',
): Article {
  const quote: Quote = {
    kind: 'quote',
    id: 'quote',
    mode,
    source: 'islanders',
    within: null,
    cue: [],
    content,
    verbatim: content.map((words) => ({ ...words, text: text.slice(words.start, words.end) })),
    gloss,
    provenance,
  }
  const entities = base.entities.map((entity) => ({ ...entity, mentions: [] }))
  const info = { ...base.text, length: text.length, digest: digestText(text) }
  return { ...base, language, entities, events: [], quotes: [quote], stances: [], text: info }
}

const codes = (article: Article, text: string) => {
  const found = new Set(checkArticle(article, { text }).map(({ code }) => code))
  found.delete('unreferenced-entity')
  return [...found]
}

describe('direct content', () => {
  const check = (text: string, ...content: string[]) =>
    codes(
      quoting(
        text,
        'direct',
        content.map((words) => span(words, 1, text)),
      ),
      text,
    )

  it.each([
    ['English marks', 'They said: “We stay.”', 'We stay'],
    ['straight marks', 'They said: "We stay".', 'We stay'],
    ['German marks', 'Sie sagten: „Wir bleiben.“', 'Wir bleiben'],
    ['French marks without a space', 'Ils disent: «Nous restons»', 'Nous restons'],
    ['French marks with a no-break space', 'Ils disent : «\u00a0Nous restons.\u00a0»', 'Nous restons'],
    ['French marks with a narrow one', 'Ils disent : «\u202fNous restons\u202f»', 'Nous restons'],
    ['a word after an elided article', 'Ils disent : «\u00a0l’arbre reste\u00a0»', 'l’arbre reste'],
    ['an ellipsis before it', 'They said: “…we stay”', 'we stay'],
  ])('may stand in %s', (_, text, words) => {
    expect(check(text, words)).toEqual([])
  })

  it('may run over paragraphs, where only the last one is closed', () => {
    expect(check('“We stay.\n“We always did,” they said.', 'We stay', 'We always did')).toEqual([])
    expect(check('“We stay.\n“We always did, they said.', 'We stay', 'We always did')).toEqual(['unmarked-direct'])
  })

  it('wants the marks on either side', () => {
    expect(check('We stay,” they said.', 'We stay')).toEqual(['unmarked-direct'])
    expect(check('“We stay, they said.', 'We stay')).toEqual(['unmarked-direct'])
    expect(check('“Yes, we stay,” they said.', 'we stay')).toEqual(['unmarked-direct'])
  })
})

describe('words of scripts without spaces', () => {
  const text = '港口委员会将在五月重新开放旧的渡轮航线。'

  it('are told apart', () => {
    const whole = (words: string) => codes(quoting(text, 'mixed', [span(words, 1, text)], 'Short.', 'zh'), text)
    expect(whole('港口')).toEqual([])
    expect(whole('港')).toEqual(['ragged-span'])
  })

  it('are counted one by one', () => {
    const gloss = (words: string) => codes(quoting(text, 'mixed', [], words, 'zh'), text)
    expect(gloss('委员会将在五月重新开放旧的渡轮航线')).toContain('copied-words')
    expect(gloss('旧的渡轮航线')).not.toContain('copied-words')
  })
})

describe('a mark on white space', () => {
  const text = 'They drew \u0301 and \u0302 on the wall.'

  it('is not parted from it', () => {
    const mark = { start: 10, end: 11, digest: digestSpan('\u0301') }
    expect(codes(quoting(text, 'mixed', [mark]), text)).toEqual(['ragged-span'])
  })
})
