const BOM = '\uFEFF'
/** A text without the byte order mark that it begins with. */
export const withoutBom = (text: string) => (text.startsWith(BOM) ? text.slice(1) : text)

/** `undefined` where it is no JSON. */
export function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
