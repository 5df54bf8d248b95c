import type { Change, DataDiff } from '../diff/index.js'
import { escapeControls } from '../model/unseen.js'
import { byBump, conclusionOf } from './diff-groups.js'

/** A difference as Markdown for a changeset or a pull request. Without headings, since it stands inside other lists. */
export function diffAsMarkdown(diff: DataDiff): string {
  const groups = byBump(diff).map(
    ({ bump, changes }) =>
      `**${bump}**\n\n${changes.map((change) => formatChange(change, diff.articles.length > 1)).join('\n')}`,
  )
  return [`Data: ${conclusionOf(diff)}.`, ...groups].join('\n\n')
}

const formatChange = ({ code, article, record, summary }: Change, isOneOfMany: boolean): string =>
  `- \`${code}\` ${codeSpan(isOneOfMany && record !== null ? `${article}: ${summary}` : summary)}`

/** Text that nothing in Markdown or HTML makes anything of: code between more backticks than it has in a row. */
function codeSpan(text: string): string {
  const shown = escapeControls(text)
  const most = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(most + 1)
  const pad = most > 0 ? ' ' : ''
  return fence + pad + shown + pad + fence
}
