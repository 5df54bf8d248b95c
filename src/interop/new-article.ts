import { type Article, type OffsetUnit, SCHEMA_VERSION } from '../model/index.js'
import { digestText, offsetMap } from '../text/index.js'
import { slug } from './slug.js'

/** What is known of an article before it is annotated. */
export interface NewArticle {
  readonly id: string
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** Name of the publisher. */
  readonly publisher: string
  /** SPDX licence of the annotations. */
  readonly license: string
  readonly offsetUnit: OffsetUnit
  /** The canonical text; the empty one where it is not at hand yet. */
  readonly text: string
  /** The day of the annotation. */
  readonly today: string
}

const AGENT = 'annotator'

/** An article that says nothing yet but who published it. */
export function newArticle(known: NewArticle): Article {
  const { id, title, language, license, offsetUnit, text, today } = known
  const offsets = offsetMap(text)
  const publisher = slug(known.publisher) || 'publisher'
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    revision: 1,
    title,
    summary: 'What happened? Who says so? What is open?',
    language,
    publisher,
    published: { edtf: today, basis: 'inferred', note: 'To be set: this is the day on which the file was made.' },
    rights: { text: { included: false }, annotations: { license } },
    text: {
      offsetUnit,
      length: offsets.length(offsetUnit),
      codePoints: offsets.length('code-point'),
      digest: digestText(text),
    },
    agents: [{ id: AGENT, type: 'person', name: 'Annotator' }],
    entities: [
      {
        kind: 'entity',
        id: publisher,
        type: 'outlet',
        specificity: 'named',
        name: known.publisher,
        externalIds: [],
        mentions: [],
        provenance: { by: AGENT, at: today, method: 'manual', status: 'draft' },
      },
    ],
    events: [],
    quotes: [],
    stances: [],
  }
}
