import { type Content, html, isolated } from './html.js'
import type { Section } from './section.js'
import { boxes, legend } from './text-legend.js'
import { outline } from './text-outline.js'
import { prose } from './text-prose.js'
import { spansInText } from './text-spans.js'
import type { View } from './view.js'

/** The text with all that is said of it, or, without the text, an outline of it by offsets. */
export function textSection(view: View): Section | undefined {
  const { article, text } = view
  if (text === undefined) {
    const body = outline(view)
    return body && { id: '_text', title: 'The article in outline', label: 'Outline', body }
  }
  const spans = spansInText(article, text)
  return {
    id: '_text',
    title: 'The article, annotated',
    label: 'Text',
    body: html`${notice(view)}
${boxes(article)}
${legend(spans)}
${prose(view, text, spans)}`,
  }
}

/** Whose the text is that the file contains. */
function notice({ article, nameOf }: View): Content {
  const { holder, license } = article.rights.text
  return html`<p class="notice"><b>This file contains the article's text.</b> ${
    holder === undefined
      ? 'The data do not say who holds the rights to it'
      : html`The rights to it are with ${isolated(nameOf(holder))}`
  }${license !== undefined && html`; its licence is ${isolated(license)}`}. Check what they allow before you pass the file on.</p>`
}
