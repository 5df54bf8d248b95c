import type { Colors } from 'picocolors/types.js'
import type { Bump, Change, DataDiff } from '../diff/index.js'
import { counted } from '../model/numbers.js'
import { escapeControls } from '../model/unseen.js'
import { byBump, conclusionOf } from './diff-groups.js'

const COLOR_OF = { major: 'red', minor: 'yellow', patch: 'green' } as const satisfies Record<Bump, keyof Colors>

/** A difference for people: the changes by what they ask for, and the version that they ask for together. */
export function diffAsText(diff: DataDiff, colors: Colors): string {
  const groups = byBump(diff).map(({ bump, changes }) =>
    [
      colors.bold(colors[COLOR_OF[bump]](`${bump}: ${counted(changes.length, 'change')}`)),
      ...changes.map((change) => formatChange(change, diff.articles.length > 1, colors)),
    ].join('\n'),
  )
  return [...groups, conclusionOf(diff)].join('\n\n')
}

function formatChange(
  { code, article, record, pointers, summary }: Change,
  isOneOfMany: boolean,
  colors: Colors,
): string {
  const of = isOneOfMany && record !== null ? `${article}: ` : ''
  const place = pointers.after ?? pointers.before ?? ''
  return `  ${colors.dim(`[${code}]`)} ${escapeControls(of + summary)}${place === '' ? '' : ` ${colors.dim(`#${escapeControls(place)}`)}`}`
}
