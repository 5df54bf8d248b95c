import type { Article } from '../model/index.js'
import { canonicalize, digestText } from '../text/index.js'
import type { Report } from '../validate/report/types.js'
import { entitiesSection } from './entities.js'
import { findingsSection } from './findings.js'
import { header } from './header.js'
import { type Page, pageOf } from './page.js'
import { quotesSection } from './quotes.js'
import { stancesSection } from './stances.js'
import { textSection } from './text-section.js'
import { timelineSection } from './timeline.js'
import { timelineOrder } from './timeline-order.js'
import { titlesJson } from './titles.js'
import { viewOf } from './view.js'

/** What a report shows beside the article. */
export interface ReportOptions {
  /** The article's text. The file then contains it, so mind whose it is. Where it is another text, the report says so and leaves it out. */
  readonly text?: string
  /** What validation found; findings on other articles are left out. */
  readonly report?: Pick<Report, 'diagnostics'>
}

/**
 * Shows an article as one HTML page: findings, the annotated text or its outline, the timeline, who says what about whom, quotes, entities. The page needs nothing else, no network and no script; it is the same for the same arguments.
 *
 * @param article an article whose shape is right; references in it may lead nowhere
 */
export const renderReport = (article: Article, options: ReportOptions = {}): string =>
  pageOf(reportPage(article, options))

/** The page that {@link renderReport} writes. */
export function reportPage(article: Article, { text, report }: ReportOptions = {}): Page {
  const canonical = text === undefined ? undefined : canonicalize(text).text
  const isTheText = canonical !== undefined && digestText(canonical) === article.text.digest
  const findings = (report?.diagnostics ?? []).filter(({ article: id }) => id === undefined || id === article.id)
  const view = viewOf(article, isTheText ? canonical : undefined, findings, timelineOrder(article))
  const sections = [findingsSection, textSection, timelineSection, stancesSection, quotesSection, entitiesSection]
    .map((make) => make(view))
    .filter((section) => section !== undefined)
  const { agents, rights, title } = article
  return {
    title,
    header: header(view, text),
    sections,
    footer: `Annotations by ${agents.length === 1 ? '1 agent' : `${agents.length} agents`}; licence ${rights.annotations.license}. Made with reportedly.`,
    titles: titlesJson(view),
    isLean: findings.length === 0,
  }
}
