/** A value in a JSON text, and how it is laid out there. */
export interface JsonNode {
  readonly value: unknown
  readonly start: number
  readonly end: number
  /** In an object: its key, and where the quotation mark before it stands. */
  readonly key?: string
  readonly nameStart?: number
  readonly children: readonly JsonNode[]
  /** What stands between the opening bracket and the first child. */
  readonly open: string
  /** What stands between the first two children, the comma included. */
  readonly comma?: string
  /** What stands between the first key and its value, the colon included. */
  readonly colon?: string
  /** What stands between the last child and the closing bracket. */
  readonly close: string
}

/**
 * Reads a JSON text with the place of every value.
 *
 * @param source valid JSON
 */
export function parseLayout(source: string): JsonNode {
  return new LayoutReader(source).read()
}

const SPACE = new Set([' ', '\t', '\n', '\r'])
const END_OF_SCALAR = new Set([...SPACE, ',', ']', '}'])

class LayoutReader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): JsonNode {
    this.#skipSpace()
    return this.#value({})
  }

  #value(name: Pick<JsonNode, 'key' | 'nameStart'>): JsonNode {
    const start = this.#at
    const first = this.#source[start]
    if (first === '{' || first === '[') return this.#container(name, start, first === '{')
    if (first === '"') this.#skipString()
    else while (this.#at < this.#source.length && !END_OF_SCALAR.has(this.#source[this.#at] ?? '')) this.#at++
    const value: unknown = JSON.parse(this.#source.slice(start, this.#at))
    return { ...name, value, start, end: this.#at, children: [], open: '', close: '' }
  }

  #container(name: Pick<JsonNode, 'key' | 'nameStart'>, start: number, isObject: boolean): JsonNode {
    this.#at++
    const children: JsonNode[] = []
    let open = this.#skipSpace()
    let close = ''
    let colon: string | undefined
    let comma: string | undefined
    if (this.#isAt(']', '}')) [open, close] = ['', open]
    else {
      for (;;) {
        const child = isObject ? this.#member((found) => (colon ??= found)) : this.#value({})
        children.push(child)
        close = this.#skipSpace()
        if (this.#isAt(']', '}')) break
        this.#at++
        const after = this.#skipSpace()
        comma ??= `${close},${after}`
      }
    }
    this.#at++
    const value = isObject
      ? Object.fromEntries(children.map((child) => [child.key, child.value]))
      : children.map((child) => child.value)
    const layout = { open, close, ...(comma !== undefined && { comma }), ...(colon !== undefined && { colon }) }
    return { ...name, value, start, end: this.#at, children, ...layout }
  }

  #member(tellColon: (colon: string) => void): JsonNode {
    const nameStart = this.#at
    this.#skipString()
    const nameEnd = this.#at
    this.#skipSpace()
    this.#at++
    this.#skipSpace()
    tellColon(this.#source.slice(nameEnd, this.#at))
    return this.#value({ key: JSON.parse(this.#source.slice(nameStart, nameEnd)) as string, nameStart })
  }

  #skipString(): void {
    this.#at++
    while (this.#source[this.#at] !== '"') this.#at += this.#source[this.#at] === '\\' ? 2 : 1
    this.#at++
  }

  #skipSpace(): string {
    const start = this.#at
    while (SPACE.has(this.#source[this.#at] ?? '')) this.#at++
    return this.#source.slice(start, this.#at)
  }

  #isAt(...characters: readonly string[]): boolean {
    return characters.includes(this.#source[this.#at] ?? '')
  }
}
