import { counted, grouped } from '../model/numbers.js'
import type { Report } from '../validate/report/types.js'

/** What a report comes to. Only `fine` may look so. */
export interface FindingsVerdict {
  readonly level: 'fine' | 'warning' | 'wrong'
  readonly sign: '✓' | '!' | '✗'
  readonly words: string
}

/** Says in a sentence or two what a report comes to. One that is not complete, or of nothing, is never fine. */
export function findingsVerdict({ complete, counts, read }: Report): FindingsVerdict {
  const { error, warning } = counts
  if (!complete) {
    const found = error + warning === 0 ? 'Nothing was found so far' : `Found so far: ${amountOf(error, warning)}`
    return wrong(`Not complete: not everything could be read and checked. ${found}; there may be more.`)
  }
  if (error > 0) {
    const where =
      read.invalid === 0
        ? 'Every article is right by itself, but they contradict each other'
        : `${grouped(read.invalid)} of ${counted(read.articles, 'article')} ${read.invalid === 1 ? 'is' : 'are'} wrong`
    return wrong(`Complete: everything was read and checked. ${where}: ${amountOf(error, warning)}.`)
  }
  if (warning > 0) {
    const wants = warning === 1 ? 'wants' : 'want'
    return doubtful(
      `Complete: everything was read and checked. No errors; ${counted(warning, 'warning')} ${wants} a second look.`,
    )
  }
  if (read.articles === 0) return doubtful('Nothing was checked: there are no articles.')
  return { level: 'fine', sign: '✓', words: 'Complete: everything was read and checked, and nothing was found.' }
}

const wrong = (words: string): FindingsVerdict => ({ level: 'wrong', sign: '✗', words })
const doubtful = (words: string): FindingsVerdict => ({ level: 'warning', sign: '!', words })

/** "2 errors and 1 warning". */
export const amountOf = (error: number, warning: number): string =>
  [error > 0 && counted(error, 'error'), warning > 0 && counted(warning, 'warning')].filter(Boolean).join(' and ')
