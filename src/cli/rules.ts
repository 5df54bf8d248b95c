import { unknownName } from './did-you-mean.js'
import { printableJson } from './escape.js'
import { type Explanation, readExplanations } from './explanations.js'
import { colors, outputWidth, print, severityColor } from './terminal.js'
import { wrap } from './wrap.js'

/** One group: its name, and below it each code with severity and summary. */
function formatGroup(group: string, codes: readonly Explanation[], width: number): string {
  const rows = codes.map(({ code, severity, summary }) => {
    const first = `  ${code.padEnd(width)}  ${severity.padEnd(7)}  `
    const text = wrap(summary, outputWidth(), first).slice(first.length)
    return `  ${code.padEnd(width)}  ${severityColor(severity)(severity.padEnd(7))}  ${text}`
  })
  return [colors.bold(group), ...rows].join('\n')
}

/** Prints the codes of the validator by group, or those of one group. */
export function rules({ group, json }: { readonly group?: string; readonly json?: true }): void {
  const all = readExplanations()
  const groups = [...new Set(all.map((explanation) => explanation.group))]
  if (group !== undefined && !groups.includes(group)) {
    throw unknownName('group', group, groups, `the groups are ${groups.join(', ')}`)
  }
  const chosen = group === undefined ? all : all.filter((explanation) => explanation.group === group)
  if (json) {
    print(printableJson(chosen.map(({ bad: _, good: __, ...row }) => row)))
    return
  }
  const width = Math.max(...chosen.map(({ code }) => code.length))
  const tables = groups
    .map((name) => [name, chosen.filter((explanation) => explanation.group === name)] as const)
    .filter(([, codes]) => codes.length > 0)
    .map(([name, codes]) => formatGroup(name, codes, width))
  print([...tables, 'reportedly explain CODE tells more about one.'].join('\n\n'))
}
