/** Words in a body: a tag, a description. */
export interface TextualBody {
  readonly type: 'TextualBody'
  /** The field of the record whose value this is, as an IRI: the record's, then a JSON Pointer. */
  readonly id: string
  readonly purpose: 'tagging' | 'describing'
  readonly format: 'text/plain'
  readonly value: string
}

/** A record or a thing elsewhere as a body. */
export interface ResourceBody {
  readonly type: 'SpecificResource'
  /** The field of the record that leads there; absent for the record itself and for a thing elsewhere. */
  readonly id?: string
  readonly purpose: 'identifying' | 'linking'
  readonly source: string
}

/** Offsets in code points. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

/** Offsets in bytes of the encoding that the source's `format` names. */
export interface DataPositionSelector {
  readonly type: 'DataPositionSelector'
  readonly start: number
  readonly end: number
}

/** The words, and up to 32 code points on either side. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** One way to say where a stretch of the text is. */
export type Selector = TextPositionSelector | DataPositionSelector | TextQuoteSelector

/** A stretch of the article's text; all selectors select the same. */
export interface AnnotationTarget {
  readonly type: 'SpecificResource'
  readonly source: string | { readonly id: string; readonly type: 'Text'; readonly format: string }
  readonly selector: readonly Selector[]
}

/** Whoever annotated. */
export interface AnnotationCreator {
  readonly id: string
  readonly type: 'Person' | 'Organization' | 'Software'
  readonly name: string
}

/** Why a span was annotated (W3C Web Annotation Vocabulary). */
export type AnnotationMotivation = 'identifying' | 'describing' | 'assessing' | 'linking' | 'classifying'

/** One span of the article and what it is there for. */
export interface WebAnnotation {
  /** The record's IRI, then the JSON Pointer of the span inside the record. */
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: AnnotationMotivation
  readonly creator?: AnnotationCreator
  /** An instant; a day of annotation stands for its first moment in UTC. */
  readonly created?: string
  readonly body: readonly (ResourceBody | TextualBody)[]
  readonly target: AnnotationTarget
}

/** All spans of an article, on one page. */
export interface WebAnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly id: string
  readonly type: 'AnnotationCollection'
  readonly label: string
  /** Licence of the annotations, where it has an address. */
  readonly rights?: string
  readonly total: number
  /** Absent where the article has no spans. */
  readonly first?: {
    readonly id: string
    readonly type: 'AnnotationPage'
    readonly startIndex: 0
    readonly items: readonly WebAnnotation[]
  }
  readonly last?: string
}
