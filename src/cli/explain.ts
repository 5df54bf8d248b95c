import { escapeControls } from '../model/unseen.js'
import { unknownName } from './did-you-mean.js'
import { printableJson } from './escape.js'
import { type Example, type Explanation, readExplanations } from './explanations.js'
import { colors, outputWidth, print, severityColor } from './terminal.js'
import { wrap } from './wrap.js'

const indent = (text: string) => text.replaceAll(/^/gm, '    ')

const formatExample = (title: string, { json, words = [] }: Example): string =>
  [colors.bold(title), '', indent(json), ...words.map((line) => colors.dim(indent(line)))].join('\n')

function format({ code, group, severity, summary, hint, needsText, bad, good }: Explanation): string {
  const needs = needsText ? ', checked where the text is at hand' : ''
  const parts = [
    `${severityColor(severity)(severity)}[${colors.bold(code)}] ${colors.dim(`group ${group}${needs}`)}`,
    wrap(summary, outputWidth()),
  ]
  if (hint && !bad) parts.push(wrap(`→ ${hint}`, outputWidth(), '', '  '))
  if (bad)
    parts.push(
      formatExample('This is wrong:', bad),
      wrap(`→ ${escapeControls(bad.says)}`, outputWidth(), '    ', '      '),
    )
  if (good) parts.push(formatExample('This is right:', good))
  return parts.join('\n\n')
}

/** Prints what a code means. */
export function explain(code: string, options: { readonly json?: true }): void {
  const all = readExplanations()
  const found = all.find((explanation) => explanation.code === code)
  if (found === undefined) {
    throw unknownName(
      'code',
      code,
      all.map((explanation) => explanation.code),
      'list them with: reportedly rules',
    )
  }
  print(options.json ? printableJson(found) : format(found))
}
