import { counted, grouped } from '../../model/numbers.js'
import type { Report } from '../../validate/report/types.js'

/** What a report comes to. Only `fine` may look green. */
export interface Verdict {
  readonly level: 'fine' | 'warning' | 'error' | 'incomplete'
  /** One line, with a sign in front. */
  readonly text: string
}

/** Says in one line what a report comes to. A report that is not complete, or of nothing, is never fine. */
export function verdictOf(report: Report): Verdict {
  const { complete, counts, read } = report
  const findings = findingsOf(report)
  if (!complete) return { level: 'incomplete', text: `✖ incomplete: not everything was checked; so far ${findings}` }
  if (counts.error > 0) return { level: 'error', text: `✖ ${findings}` }
  if (counts.warning > 0) return { level: 'warning', text: `⚠ ${findings}` }
  if (read.articles === 0) return { level: 'warning', text: '⚠ nothing was checked: there are no articles' }
  return { level: 'fine', text: `✔ ${findings}` }
}

function findingsOf({ counts: { error, warning }, read: { invalid, articles } }: Report): string {
  const all = counted(articles, 'article')
  if (error === 0) return `${warning === 0 ? 'no problems' : counted(warning, 'warning')} in ${all}`
  const where = invalid === 0 ? '' : ` in ${grouped(invalid)} of ${all}`
  return counted(error, 'error') + where + (warning === 0 ? '' : `, ${counted(warning, 'warning')}`)
}
