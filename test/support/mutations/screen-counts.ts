import type { Article } from '../../../src/model/index.js'
import { checkArticle, isClean, rules, SCREENED } from '../../../src/rules/index.js'

/** The rules for which the screen speaks. */
export const screened = rules.filter(({ code }) => SCREENED.has(code))

/** How the screen and the rules for which it speaks judged articles. */
export interface ScreenCounts {
  /** Neither found anything. */
  clean: number
  /** The rules found something, and the screen refused. */
  broken: number
  /** The rules found nothing, but the screen refused: that costs time and nothing else. */
  needless: number
  /** For each rule how many articles broke it and no other. */
  readonly alone: Map<string, number>
  /** What the screen let pass and the rules do not. There must be nothing. */
  readonly wrong: Article[]
}

/** Holds the screen's judgement of articles against that of the rules. */
export function countScreen(articles: Iterable<Article>): ScreenCounts {
  const counts: ScreenCounts = { clean: 0, broken: 0, needless: 0, alone: new Map(), wrong: [] }
  for (const article of articles) {
    const passes = isClean(article)
    const [first, ...others] = new Set(checkArticle(article, { rules: screened }).map(({ code }) => code))
    if (first === undefined) {
      if (passes) counts.clean++
      else counts.needless++
      continue
    }
    counts.broken++
    if (passes) counts.wrong.push(article)
    if (others.length === 0) counts.alone.set(first, (counts.alone.get(first) ?? 0) + 1)
  }
  return counts
}
