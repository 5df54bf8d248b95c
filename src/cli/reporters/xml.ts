import { escapeControls } from '../../model/unseen.js'

/** Escaped text or an element, ready to stand in a document. */
export type Xml = string & { readonly xml: unique symbol }

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text for XML 1.0; characters that it cannot hold become visible escapes. What GitHub's runner would take for a command,
 * `##[` or `::` at the start of a line, is written with a character reference.
 */
export const xmlText = (text: string): Xml =>
  escapeControls(text).replace(/[&<>"]|(?<=#)\[|^:/g, (char) => ENTITIES[char] ?? `&#${char.charCodeAt(0)};`) as Xml

/** An element, each child on a line of its own. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly Xml[] = [],
): Xml {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(
    ' ',
  )
  return (children.length === 0 ? `<${head}/>` : `<${head}>\n${children.join('\n')}\n</${name}>`) as Xml
}
