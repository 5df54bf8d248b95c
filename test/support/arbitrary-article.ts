import fc from 'fast-check'
import { type Article, type ArticleMetadata, OFFSET_UNITS, QUOTE_MODES, SCHEMA_VERSION } from '../../src/model/index.js'
import { Draw } from './article/draw.js'
import { drawEvents } from './article/events.js'
import { InventedText, type Slot } from './article/invented-text.js'
import { type Scene, time, withdrawSome } from './article/parts.js'
import { drawEntities, drawQuotes, drawStance, PUBLISHER } from './article/records.js'

/** An article and the canonical text that its spans and digests belong to. */
export interface AnnotatedText {
  readonly article: Article
  readonly text: string
}

/**
 * Valid articles over invented texts. Every field of the model occurs, ids are unique, references name a record of the
 * right kind, spans are sorted and match their digests, quotes nest with their content, and no relation is circular or
 * against the dates: no rule finds an error in them, though some find things to warn of.
 *
 * Texts hold astral characters, combining marks and right-to-left words; offsets count in any of the three units.
 */
export const arbitraryAnnotatedText: fc.Arbitrary<AnnotatedText> = fc.gen().map((gen) => {
  const draw = new Draw(gen)
  const slots = draw.many(3, (chain) => drawChain(draw, chain)).flat()
  return annotate({ draw, slots, text: new InventedText(draw, slots, draw.one(OFFSET_UNITS)) })
})

/** The articles of {@link arbitraryAnnotatedText} alone. */
export const arbitraryArticle: fc.Arbitrary<Article> = arbitraryAnnotatedText.map(({ article }) => article)

/** One to three quotes inside each other; only the innermost has words inside quotation marks. */
function drawChain(draw: Draw, chain: number): Slot[] {
  const depth = 1 + draw.below(3)
  const innermost = draw.one(QUOTE_MODES)
  return Array.from({ length: depth }, (_, level) => ({
    chain,
    level,
    mode: level === depth - 1 ? innermost : 'indirect',
  }))
}

function annotate(scene: Scene): AnnotatedText {
  const { draw } = scene
  const entities = drawEntities(scene)
  const quotes = drawQuotes(scene, entities)
  const events = drawEvents(scene, entities, quotes)
  const stances = draw.many(3, (index) => drawStance(scene, index, entities, events, quotes))
  const act = () => (events.length > 0 ? draw.maybe('act', () => draw.one(events).id) : {})
  const place = entities.find(({ type }) => type === 'gpe' || type === 'location')
  const article = {
    ...drawMetadata(scene),
    ...(place && { dateline: place.id }),
    entities: withdrawSome(scene, entities),
    events: withdrawSome(scene, events),
    quotes: withdrawSome(
      scene,
      quotes.map((quote) => ({ ...quote, ...act() })),
    ),
    stances: withdrawSome(scene, stances),
  }
  return { article, text: scene.text.text }
}

function drawMetadata(scene: Scene): ArticleMetadata {
  const { draw, text } = scene
  const included = draw.flip()
  return {
    ...draw.maybe('$schema', () => '../schema/article.json'),
    schemaVersion: SCHEMA_VERSION,
    id: draw.one(['bridge-opens', 'x', '2-piers']),
    revision: 1 + draw.below(9),
    title: draw.phrase(),
    summary: draw.phrase(),
    ...draw.maybe('url', () => 'https://news.example/item?id=1#top'),
    language: draw.one(['en', 'zh-Hant-TW', 'x-harbour', 'sl-rozaj-biske-1994', 'de-CH-1901-u-co-phonebk']),
    publisher: PUBLISHER,
    published: { ...time(scene), edtf: '2026-02-17' },
    ...draw.maybe('modified', () => ({ ...time(scene), edtf: '2026-02-18' })),
    rights: {
      text: { included, ...draw.maybe('license', () => 'CC-BY-4.0'), ...draw.maybe('holder', () => PUBLISHER) },
      annotations: { license: 'CC-BY-4.0' },
    },
    text: { ...text.info(), ...(included && { content: text.text }) },
    agents: [
      { id: 'desk', type: draw.one(['person', 'organization']), name: draw.phrase() },
      { id: 'parser', type: 'software', name: draw.phrase(), version: '1.0.0' },
    ],
  }
}
