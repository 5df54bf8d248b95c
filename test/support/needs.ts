/** In CI nothing is skipped: what is missing there is an error. Elsewhere a test says what it skips and how to run it. */
export function skipWithout(thing: string | undefined, remedy: string): boolean {
  if (thing !== undefined && thing !== '') return false
  if (process.env.REPORTEDLY_REQUIRE_ALL) throw new Error(`nothing may be skipped here: ${remedy}`)
  console.warn(`skipped: ${remedy}`)
  return true
}

/** Where the text of the bundled article is; the text is not part of the project. */
export const textPath = process.env.REPORTEDLY_TEXT

/** Whether to skip what holds spans against the text. */
export const skipWithoutText = (what: string): boolean =>
  skipWithout(textPath, `${what} needs the article's text; set REPORTEDLY_TEXT to its path`)
