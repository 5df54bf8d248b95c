/** Markup that is safe to stand in a page. Only {@link html} makes it. */
export class Html {
  /** @internal */
  constructor(readonly markup: string) {}
}

/** What may be put into markup: text is escaped, lists are joined, nothing is left out. */
export type Content = Html | string | number | false | undefined | null | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  // Parsers of HTML turn this into a line feed.
  '\r': '&#13;',
  // HTML cannot say it.
  '\0': '\uFFFD',
}

const UNSAFE = /[&<>"'`\r\0]/g

/** A text that shows as it is, in an element or in a quoted attribute. */
export const escapeText = (text: string): string => text.replace(UNSAFE, (character) => ESCAPES[character] as string)

/** Markup with values in it, all of which are escaped. Attributes have to be quoted. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = parts[0] as string
  for (let i = 0; i < values.length; i++) markup += markupOf(values[i]) + parts[i + 1]
  return new Html(markup)
}

function markupOf(content: Content): string {
  if (content instanceof Html) return content.markup
  if (typeof content === 'string') return escapeText(content)
  if (typeof content === 'number') return String(content)
  return Array.isArray(content) ? content.map(markupOf).join('') : ''
}

/** Contents with something between each two. */
export const join = (contents: readonly Content[], between: Content): Content =>
  contents.flatMap((content, i) => (i === 0 ? [content] : [between, content]))

/** A name or words of others, whose direction must not turn what stands around them. */
export const isolated = (text: string): Html => html`<bdi>${text}</bdi>`
