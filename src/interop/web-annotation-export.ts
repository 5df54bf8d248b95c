import { type AnyRecord, type Article, COLLECTIONS, KINDS, type Provenance } from '../model/index.js'
import { pointerTo } from '../model/pointer.js'
import { visitMetadataSpans, visitSpans } from '../model/spans.js'
import { articleIri, type IriOptions, recordIri } from './iri.js'
import { exactIri, licenseIri } from './json-ld-iris.js'
import { type Field, partFields, recordFields, timeFields } from './web-annotation-fields.js'
import { targetsIn } from './web-annotation-target.js'
import type {
  AnnotationCreator,
  AnnotationMotivation,
  ResourceBody,
  TextualBody,
  WebAnnotation,
  WebAnnotationCollection,
} from './web-annotation-types.js'

export type * from './web-annotation-types.js'

/** Where the names of annotations lead to, and the words that they are about. */
export interface WebAnnotationOptions extends IriOptions {
  /** The article's text; without it there are positions, and words only where the article includes its text. */
  readonly text?: string
}

/**
 * Gives every span of an article as a W3C Web Annotation, all on one page of one collection.
 *
 * Positions are in code points. Without the text, positions of an article that counts otherwise are in bytes
 * (`DataPositionSelector`), unless its lengths show that they are the same.
 *
 * @throws TextMismatchError where a text is given that is not the article's
 * @throws IllFormedTextError where the text has a lone surrogate
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { toWebAnnotations } from 'reportedly/interop'
 *
 * const { first } = toWebAnnotations(article.data, { base: 'https://example.org/articles/' })
 * const mention = first?.items.find(({ id }) => id.endsWith('#morocco/mentions/0'))
 * assert.equal(mention?.motivation, 'identifying')
 * assert.deepEqual(mention?.target.selector, [{ type: 'TextPositionSelector', start: 8, end: 15 }])
 * ```
 */
export function toWebAnnotations(article: Article, options: WebAnnotationOptions = {}): WebAnnotationCollection {
  const items = annotationsOf(article, options)
  const iri = articleIri(article, options)
  const rights = licenseIri(article.rights.annotations.license)
  const page = `${iri}#/annotations/1`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${iri}#/annotations`,
    type: 'AnnotationCollection',
    label: article.title,
    ...(rights !== undefined && { rights }),
    total: items.length,
    ...(items.length > 0 && { first: { id: page, type: 'AnnotationPage', startIndex: 0, items }, last: page }),
  }
}

function annotationsOf(article: Article, options: WebAnnotationOptions): WebAnnotation[] {
  const iri = articleIri(article, options)
  const target = targetsIn(article, iri, options.text)
  const provenanceOf = provenanceIn(article, options)
  const items: WebAnnotation[] = []

  visitMetadataSpans(article, (span, field) => {
    const pointer = field.replace(/\/expression$/, '')
    const time = pointer === '/published' ? article.published : article.modified
    items.push({
      id: `${iri}#${field}`,
      type: 'Annotation',
      motivation: 'classifying',
      body: [
        { type: 'SpecificResource', purpose: 'identifying', source: iri },
        ...bodiesOf(`${iri}#`, timeFields(time, pointer)),
      ],
      target: target(span),
    })
  })

  for (const record of KINDS.flatMap((kind): readonly AnyRecord[] => article[COLLECTIONS[kind]])) {
    const recordName = recordIri(article, record.id, options)
    const linked = (fields: readonly Field[]) => bodiesOf(recordName, fields, (id) => recordIri(article, id, options))
    const about = [...identifying(recordName, record), ...linked(recordFields(record))]
    visitSpans(record, (span, ...place) => {
      items.push({
        id: `${recordName}${pointerTo(...place)}`,
        type: 'Annotation',
        motivation: motivationOf(record, place[0], place[2]),
        ...provenanceOf(record.provenance),
        body: [...about, ...linked(partFields(record, place[0], place[1]))],
        target: target(span),
      })
    })
  }
  return items
}

/** The record, and what is exactly the same elsewhere. */
function identifying(iri: string, record: AnyRecord): ResourceBody[] {
  const elsewhere = 'externalIds' in record ? record.externalIds.map(exactIri) : []
  return [iri, ...new Set(elsewhere.filter((one) => one !== undefined))].map((source) => ({
    type: 'SpecificResource',
    purpose: 'identifying',
    source,
  }))
}

const bodiesOf = (
  record: string,
  fields: readonly Field[],
  iriOf: (id: string) => string = (id) => id,
): (ResourceBody | TextualBody)[] =>
  fields.map((field) => {
    const id = `${record}${field.pointer}`
    if (field.as === 'link') return { type: 'SpecificResource', id, purpose: 'linking', source: iriOf(field.to) }
    const purpose = field.as === 'tag' ? 'tagging' : 'describing'
    return { type: 'TextualBody', id, purpose, format: 'text/plain', value: field.value }
  })

function motivationOf({ kind }: AnyRecord, field: string, inner: string | undefined): AnnotationMotivation {
  if (field === '/time/expression' || inner === '/time/expression') return 'classifying'
  if (field === '/accounts' || kind === 'stance') return 'assessing'
  if (field === '/relations') return 'linking'
  return kind === 'quote' ? 'describing' : 'identifying'
}

const CREATOR_TYPES = { person: 'Person', organization: 'Organization', software: 'Software' } as const

function provenanceIn(article: Article, options: IriOptions) {
  const creators = new Map(
    article.agents.map(({ id, type, name }): [string, AnnotationCreator] => [
      id,
      { id: recordIri(article, id, options), type: CREATOR_TYPES[type], name },
    ]),
  )
  return ({ by, at }: Provenance): Pick<WebAnnotation, 'creator' | 'created'> => {
    const creator = creators.get(by)
    return { ...(creator !== undefined && { creator }), created: instantOf(at) }
  }
}

/** A day or an instant as an XML Schema dateTime, which has seconds. */
function instantOf(at: string): string {
  const [day = '', time] = at.split('T')
  if (time === undefined) return `${day}T00:00:00Z`
  return /^\d\d:\d\d(?!:)/.test(time) ? `${day}T${time.slice(0, 5)}:00${time.slice(5)}` : at
}
