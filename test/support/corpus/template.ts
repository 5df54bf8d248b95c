import type { Article, Provenance } from '../../../src/model/index.js'
import { OFFSET_UNITS } from '../../../src/model/index.js'
import { AnnotatedText } from './annotated-text.js'
import { LANGUAGES } from './languages.js'
import { PLACEHOLDER } from './placeholder.js'
import { Random } from './random.js'
import { Records } from './records.js'
import { Sentences } from './sentences.js'
import { goOn } from './story.js'
import { PUBLISHER } from './things.js'

/** Its last quotation mark and its colon look like the end of a key of JSON. */
const LIKE_A_KEY = '"No comment": nobody.'

/** An invented article, and the text that it annotates. */
export interface Template {
  readonly article: Article
  readonly text: string
}

/**
 * An invented article in which nothing is wrong, the same for the same seed.
 *
 * The number of its sentences is log-normal with a median of 3.9 and a sigma of 0.8, from 1 to 90. It has about one
 * entity to two events, one quote to three and one stance to two of them, as the bundled article does.
 *
 * @param texts the share of such articles that include their text
 */
export function templateOf(seed: number, texts = 0.3): Template {
  const random = new Random(seed)
  const language = random.one(LANGUAGES)
  const text = new AnnotatedText(random.one(OFFSET_UNITS))
  const sentences = new Sentences(random, language, text)
  const records = new Records(random, provenanceOf(random))
  const length = Math.min(90, Math.max(1, Math.round(random.logNormal(3.9, 0.8))))
  for (let i = 0; i < length; i++) goOn(sentences, records)
  const included = random.chance(texts)
  const { events, quotes, stances } = records
  const article: Article = {
    ...(random.chance(0.2) && { $schema: 'https://news.example/schema/article.json' }),
    schemaVersion: 1,
    id: PLACEHOLDER.id,
    revision: 1 + random.below(3),
    title: language.title,
    summary: `Things are done by the water. Some speak of them. ${random.chance(0.03) ? LIKE_A_KEY : 'Nobody objects.'}`,
    ...(random.chance(0.7) && { url: `https://news.example/${PLACEHOLDER.id}` }),
    language: language.tag,
    publisher: PUBLISHER.id,
    published: { edtf: PLACEHOLDER.date, basis: 'stated' },
    ...(random.chance(0.2) && { modified: { edtf: PLACEHOLDER.date, basis: 'stated', note: 'On the same day.' } }),
    rights: {
      text: { included, license: included ? 'CC-BY-4.0' : 'LicenseRef-the-quay-post', holder: PUBLISHER.id },
      annotations: { license: 'CC-BY-4.0' },
    },
    text: { ...text.info(), ...(included && { content: text.content }) },
    agents: [
      { id: 'desk', type: 'organization', name: 'The desk' },
      { id: 'parser', type: 'software', name: 'Parser', version: '2.1.0' },
    ],
    entities: records.entities(sentences),
    events,
    quotes,
    stances,
  }
  return { article, text: text.content }
}

/** Half of the articles are annotated by software, whose confidence differs from record to record. */
function provenanceOf(random: Random): () => Provenance {
  const at = `${PLACEHOLDER.date}T08:30:00Z`
  const status = random.one(['draft', 'reviewed', 'reviewed', 'adjudicated'] as const)
  if (random.chance(0.5)) {
    return () => ({ by: 'parser', at, method: 'automatic', status, confidence: random.below(101) / 100 })
  }
  const method = random.one(['manual', 'assisted'] as const)
  return () => ({ by: 'desk', at, method, status, ...(random.chance(0.05) && { note: 'See the map.' }) })
}
