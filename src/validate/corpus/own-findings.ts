import type { LocatedFinding } from '../document.js'

/** The finding on a file without any article. */
export const EMPTY: LocatedFinding = {
  code: 'json/empty',
  severity: 'error',
  message: 'the file holds no article',
  hint: 'remove it, or allow it with --allow-empty',
  pointer: '',
  at: { start: 0, end: 0 },
}

/** The finding on an article that was to have a text and has none. */
export const missingText = (article: string | undefined): LocatedFinding => ({
  code: 'text/missing',
  severity: 'warning',
  message: `there is no text ${article}.txt, so the rules that need it did not run`,
  hint: 'add it to the folder of --text',
  pointer: '/text',
})
