import type { Entity } from './entity.js'
import type { Event } from './event.js'
import type { Ids, Kind } from './ids.js'
import type { Agent } from './provenance.js'
import type { Quote } from './quote.js'
import type { Stance } from './stance.js'
import type { Time } from './time.js'

/** What an offset counts. */
export const OFFSET_UNITS = ['utf-16', 'code-point', 'utf-8'] as const

/** One of {@link OFFSET_UNITS}: UTF-16 code units (JavaScript, Java), code points (Python), UTF-8 bytes (Go, Rust). */
export type OffsetUnit = (typeof OFFSET_UNITS)[number]

/** The version of the data model that this package speaks. */
export const SCHEMA_VERSION = 1

/** The text that the annotations stand off from. */
export interface TextInfo {
  /** What every offset in the article counts. */
  readonly offsetUnit: OffsetUnit
  /** Length of the canonical text in {@link TextInfo.offsetUnit}. */
  readonly length: number
  /** Length of the canonical text in code points: where it equals {@link TextInfo.length}, offsets are the same in both units. */
  readonly codePoints?: number
  /** SHA-256 of the canonical text in UTF-8, base64url without padding, 43 characters. */
  readonly digest: string
  /** The canonical text itself, only where `rights.text.included` is true. */
  readonly content?: string
}

/** What may be done with the text and with the annotations. */
export interface Rights<I extends Ids = Ids> {
  readonly text: {
    /** Whether the text is in `text.content`. */
    readonly included: boolean
    /** SPDX licence identifier. */
    readonly license?: string
    readonly holder?: I['entity']
  }
  readonly annotations: {
    /** SPDX licence identifier. */
    readonly license: string
  }
}

/** What an article says about itself: everything but the four collections. */
export interface ArticleMetadata<I extends Ids = Ids> {
  readonly $schema?: string
  readonly schemaVersion: typeof SCHEMA_VERSION
  /** Kebab-case slug, unique in its corpus. */
  readonly id: string
  /** Counts the published versions of the annotations, from 1. */
  readonly revision: number
  readonly title: string
  /** Three neutral sentences in the annotators' own words. */
  readonly summary: string
  readonly url?: string
  /** BCP 47 language tag of the text. */
  readonly language: string
  readonly publisher: I['entity']
  /** The place in the dateline. */
  readonly dateline?: I['entity']
  readonly published: Time<I>
  readonly modified?: Time<I>
  readonly rights: Rights<I>
  readonly text: TextInfo
  readonly agents: readonly Agent<I>[]
}

/** One article as data: one JSON document. */
export interface Article<I extends Ids = Ids> extends ArticleMetadata<I> {
  readonly entities: readonly Entity<I>[]
  readonly events: readonly Event<I>[]
  readonly quotes: readonly Quote<I>[]
  readonly stances: readonly Stance<I>[]
}

/** A record of any kind. Narrows on `kind`. */
export type AnyRecord<I extends Ids = Ids> = Entity<I> | Event<I> | Quote<I> | Stance<I>

/** The record of each kind. */
export interface RecordByKind<I extends Ids = Ids> {
  readonly entity: Entity<I>
  readonly event: Event<I>
  readonly quote: Quote<I>
  readonly stance: Stance<I>
}

/** The record of one kind. */
export type RecordOf<K extends Kind, I extends Ids = Ids> = RecordByKind<I>[K]
