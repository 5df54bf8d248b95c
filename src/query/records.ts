import { type AnyRecord, type Article, COLLECTIONS, KINDS, type Kind, type RecordOf } from '../model/index.js'
import { UnknownIdError } from './errors.js'
import { lazy } from './lazy.js'
import { suggest } from './suggest.js'
import { an, either, show } from './words.js'

/** The records of an article, by id. */
export class Records {
  readonly data: Article
  /** Entities, events, quotes, stances, each in the order of the document. */
  readonly all: () => readonly AnyRecord[]
  readonly #byId: () => Map<string, AnyRecord>

  constructor(data: Article) {
    this.data = data
    this.all = lazy(() => Object.freeze(KINDS.flatMap((kind): readonly AnyRecord[] => data[COLLECTIONS[kind]])))
    this.#byId = lazy(() => new Map(this.all().map((record) => [record.id, record])))
  }

  find(id: string): AnyRecord | undefined {
    return this.#byId().get(id)
  }

  /** Gives the record of one of these kinds with this id, or throws an {@link UnknownIdError}. */
  get<K extends Kind>(id: string, ...kinds: readonly K[]): RecordOf<K> {
    const record = this.find(id)
    if (record !== undefined && (kinds as readonly Kind[]).includes(record.kind)) return record as RecordOf<K>
    throw this.#unknown(id, record, kinds)
  }

  #unknown(id: unknown, found: AnyRecord | undefined, kinds: readonly Kind[]): UnknownIdError {
    const wanted = either(kinds.map(an))
    if (found !== undefined) {
      return new UnknownIdError(`${show(id)} is the id of ${an(found.kind)}, not of ${wanted}.`, id, kinds, undefined)
    }
    const ids = kinds.flatMap((kind) => this.data[COLLECTIONS[kind]].map((record: AnyRecord) => record.id))
    const suggestion = typeof id === 'string' ? suggest(id, ids) : undefined
    const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`
    const noun = kinds.length === KINDS.length ? 'record' : kinds.join(' or ')
    const message = `The article "${this.data.id}" has no ${noun} with the id ${show(id)}.${hint}`
    return new UnknownIdError(message, id, kinds, suggestion)
  }
}
