import { pascal } from './names.js'

/** A schema holds something of which the generator does not know what it accepts. */
export class UnknownConstruct extends Error {
  override name = 'UnknownConstruct'
}

/** Where in the schemas something stands, and what to call it in the code. */
export class Place {
  constructor(
    readonly path: string,
    readonly name: string = pascal(path),
  ) {}

  /** A part of it; a schema with a name of its own goes by that. */
  at(key: string): Place {
    return new Place(`${this.path}/${key}`, this.name + pascal(key))
  }

  named(name: string | undefined): Place {
    return name === undefined ? this : new Place(this.path, name)
  }

  refuse(construct: string): never {
    throw new UnknownConstruct(`the acceptor cannot be generated: ${this.path} has ${construct}`)
  }

  /** Refuses a clone of a schema that `withParser` gave code of its own. */
  expectNoParser({ _zod: { bag } }: { readonly _zod: { readonly bag: { readonly validator?: unknown } } }): void {
    if (bag.validator !== undefined) this.refuse('a parser of its own')
  }

  /** Refuses what the definition of a schema or a check says beside what is known. */
  expectOnly(said: { readonly _zod: { readonly def: object } }, ...known: readonly string[]): void {
    for (const [key, value] of Object.entries(said._zod.def)) {
      if (known.includes(key) || HARMLESS.has(key) || isNothing(value)) continue
      this.refuse(key === 'checks' ? 'a check of its own' : `the option "${key}"`)
    }
  }
}

/** What every definition may say: its sort, and how an issue is reported. */
const HARMLESS: ReadonlySet<string> = new Set(['type', 'check', 'abort', 'error'])

const isNothing = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0)
