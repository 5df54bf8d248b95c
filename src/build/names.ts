const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
)

/** The name of the constant that holds a record: the id in camel case, with an underscore where JavaScript takes the word. */
export function constantName(id: string): string {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return RESERVED.has(name) || /^\d/.test(name) ? `_${name}` : name
}

/** The name of the types that belong to an article: its id in Pascal case. */
export function typeName(id: string): string {
  const name = constantName(id).replace(/^_/, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
