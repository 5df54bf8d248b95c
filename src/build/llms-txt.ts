import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A page as llms.txt lists it. */
export interface Page {
  /** From the root of the site, with the extension `.md`. */
  readonly path: string
  readonly title: string
  readonly description: string
}

const SECTIONS: readonly (readonly [title: string, holds: (path: string) => boolean])[] = [
  ['Guide', (path) => path.startsWith('guide/')],
  ['Reference', (path) => !path.includes('/')],
  ['Formats', (path) => path.startsWith('formats/')],
  ['API', (path) => path.startsWith('api/')],
  ['Rules', (path) => path.startsWith('rules/')],
  ['Optional', (path) => path.startsWith('design/')],
]

const withoutLinks = (text: string) => text.replaceAll(/\[([^[\]]*)\]\([^()]*\)/g, '$1')

/** The characters that the pages of rules write as references, so that Markdown takes them as they are. */
const withoutReferences = (text: string) =>
  text.replaceAll(/&#(\d{1,7});/g, (_, code) => String.fromCharCode(Number(code))).replaceAll('&amp;', '&')

/** The first paragraph of prose below the title, on one line. */
function firstParagraph(lines: readonly string[]): string {
  const prose = lines.findIndex((line) => /^[\p{L}`*[]/u.test(line))
  if (prose < 0) return ''
  const rest = lines.slice(prose)
  const end = rest.findIndex((line) => line.trim() === '')
  return rest.slice(0, end < 0 ? undefined : end).join(' ')
}

/** Reads title and first sentence of a Markdown page. */
export function describePage(path: string, markdown: string): Page {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replaceAll(/^```[^`]*^```/gm, '')
  const lines = body.split('\n')
  const heading = lines.findIndex((line) => line.startsWith('# '))
  const [sentence = ''] = firstParagraph(lines.slice(heading + 1)).split(/(?<=[.!?]) /)
  const description = withoutReferences(withoutLinks(sentence)).replace(/:$/, '.')
  return { path, title: (lines[heading] ?? path).replace(/^# /, ''), description }
}

/** Puts pages in the form of llmstxt.org. */
export function llmsTxt(summary: string, pages: readonly Page[]): string {
  const section = ([title, holds]: (typeof SECTIONS)[number]) => {
    const links = pages
      .filter(({ path }) => holds(path))
      .map((page) => {
        const { path, description } = page
        return `- [${page.title}](${path})${description && `: ${description}`}`
      })
    return links.length > 0 ? [`## ${title}\n\n${links.join('\n')}`] : []
  }
  return `${['# reportedly', `> ${summary}`, ...SECTIONS.flatMap(section)].join('\n\n')}\n`
}

/** Every Markdown page of a folder, described, in the order of their paths. */
export const pagesOf = (folder: string): readonly Page[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && path !== 'index.md')
    .sort()
    .map((path) => describePage(path, readFileSync(join(folder, path), 'utf8')))

const [, script, folder, output] = process.argv
if (script && folder && output && import.meta.url === pathToFileURL(script).href) {
  const { description } = JSON.parse(readFileSync('package.json', 'utf8'))
  writeFileSync(output, llmsTxt(description, pagesOf(folder)))
}
