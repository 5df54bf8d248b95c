import { readFileSync } from 'node:fs'

/** A page of the documentation. */
export const readPage = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8')

const BLOCK = /^<!-- run: ([a-z-]+) -->\n```[a-z]+\n([\s\S]*?)^```$/gm

/** The blocks of code of a page that a comment `<!-- run: name -->` stands before, by that name. */
export function blocksOf(page: string): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>()
  for (const [, name = '', code = ''] of page.matchAll(BLOCK)) {
    if (blocks.has(name)) throw new Error(`two blocks have the name "${name}"`)
    blocks.set(name, code)
  }
  return blocks
}

/** A block of a page, with some of its words replaced; each of them must stand in it. */
export function blockOf(page: string, name: string, replace: Readonly<Record<string, string>> = {}): string {
  const code = blocksOf(page).get(name)
  if (code === undefined) throw new Error(`the page has no block "${name}"`)
  return Object.entries(replace).reduce((block, [words, others]) => {
    if (!block.includes(words)) throw new Error(`the block "${name}" has no "${words}"`)
    return block.replaceAll(words, others)
  }, code)
}
