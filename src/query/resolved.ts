import type {
  Account,
  Argument,
  Entity,
  EntityRecord,
  EntityType,
  Event,
  Ids,
  Quote,
  Relation,
  Role,
  Stance,
} from '../model/index.js'

/** An entity with the records that it refers to. */
export interface ResolvedEntity<I extends Ids = Ids>
  extends Omit<EntityRecord<EntityType, I['entity'], I>, 'roles' | 'partOf'> {
  readonly roles?: readonly (Omit<Role<I>, 'of'> & { readonly of?: Entity<I> })[]
  readonly partOf?: readonly Entity<I>[]
}

/** An event with the records that it refers to. */
export interface ResolvedEvent<I extends Ids = Ids> extends Omit<Event<I>, 'arguments' | 'accounts' | 'relations'> {
  readonly arguments: readonly (Omit<Argument<I>, 'filler'> & { readonly filler: Entity<I> | Event<I> })[]
  readonly accounts: readonly (Omit<Account<I>, 'quote'> & { readonly quote: Quote<I> | null })[]
  readonly relations?: readonly (Omit<Relation<I>, 'to' | 'quote'> & {
    readonly to: Event<I>
    readonly quote: Quote<I> | null
  })[]
}

/** A quote with the records that it refers to. */
export interface ResolvedQuote<I extends Ids = Ids> extends Omit<Quote<I>, 'source' | 'within' | 'act'> {
  readonly source: Entity<I> | null
  readonly within: Quote<I> | null
  readonly act?: Event<I>
}

/** A stance with the records that it refers to. */
export interface ResolvedStance<I extends Ids = Ids> extends Omit<Stance<I>, 'holder' | 'target' | 'quotes'> {
  readonly holder: Entity<I>
  readonly target: Entity<I> | Event<I> | Quote<I>
  readonly quotes: readonly Quote<I>[]
}

/** The resolved record of each kind. */
export interface ResolvedByKind<I extends Ids = Ids> {
  readonly entity: ResolvedEntity<I>
  readonly event: ResolvedEvent<I>
  readonly quote: ResolvedQuote<I>
  readonly stance: ResolvedStance<I>
}
