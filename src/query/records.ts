import {
  type AnyRecord,
  type Article,
  COLLECTIONS,
  type Entity,
  type Event,
  KINDS,
  type Kind,
  type Quote,
  type RecordOf,
  type Stance,
} from '../model/index.js'
import { lazy } from '../model/lazy.js'
import { unknownId } from '../model/unknown-id.js'
import { Collection } from './collection.js'

/** The records of an article, by id and in their collections. */
export class Records {
  readonly data: Article
  readonly entities: Collection<Entity>
  readonly events: Collection<Event>
  readonly quotes: Collection<Quote>
  readonly stances: Collection<Stance>
  /** Entities, events, quotes, stances, each in the order of the document. */
  readonly all: Collection<AnyRecord>
  readonly #byId: () => Map<string, AnyRecord>

  constructor(data: Article) {
    this.data = data
    this.entities = new Collection(() => data.entities)
    this.events = new Collection(() => data.events)
    this.quotes = new Collection(() => data.quotes)
    this.stances = new Collection(() => data.stances)
    this.all = new Collection(
      lazy(() => Object.freeze(KINDS.flatMap((kind): readonly AnyRecord[] => data[COLLECTIONS[kind]]))),
    )
    this.#byId = lazy(() => new Map(this.all.list().map((record) => [record.id, record])))
  }

  find(id: string): AnyRecord | undefined {
    return this.#byId().get(id)
  }

  /** Gives the record of this kind with this id, or throws an {@link UnknownIdError}. */
  one<K extends Kind>(kind: K, id: string): RecordOf<K> {
    const record = this.#byId().get(id)
    return record?.kind === kind ? (record as RecordOf<K>) : this.get(id, kind)
  }

  /** Gives the record of one of these kinds with this id, or throws an {@link UnknownIdError}. */
  get<K extends Kind>(id: string, ...kinds: readonly K[]): RecordOf<K> {
    const record = this.find(id)
    if (record !== undefined && (kinds as readonly Kind[]).includes(record.kind)) return record as RecordOf<K>
    throw unknownId(this.data, id, kinds, record)
  }
}
