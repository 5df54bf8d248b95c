/** Any object in a JSON document. */
export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const escapeKey = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Every object and array of a JSON document, in the order of the document, with its JSON Pointer. */
export function* containersIn(document: unknown): Generator<[JsonObject | unknown[], string]> {
  const ahead: [unknown, string][] = [[document, '']]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const [value, pointer] = next
    if (typeof value !== 'object' || value === null) continue
    yield [value as JsonObject | unknown[], pointer]
    const children = Object.entries(value).map(([key, child]): [unknown, string] => [
      child,
      `${pointer}/${escapeKey(key)}`,
    ])
    ahead.push(...children.reverse())
  }
}

/** Every span that has its offsets, with its JSON Pointer, whatever the shape of the document around it. */
export function* spansIn(value: unknown): Generator<[{ start: number; end: number }, string]> {
  for (const [container, pointer] of containersIn(value)) {
    if (isObject(container) && Number.isInteger(container.start) && Number.isInteger(container.end)) {
      yield [container as { start: number; end: number } & JsonObject, pointer]
    }
  }
}
