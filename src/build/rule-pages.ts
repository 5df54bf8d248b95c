import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Example, Explanation } from '../cli/explanations.js'
import { escapeControls } from '../model/unseen.js'
import { codes } from '../validate/codes.js'
import { explain } from './explanations.js'

/** Keeps Markdown and Vue from reading a sentence as anything but words. */
const asWords = (text: string) =>
  escapeControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll(/[<>{}[\]*_`|\\]/g, (character) => `&#${character.charCodeAt(0)};`)

function exampleText({ json, words = [] }: Example): string {
  const stands = words.map((line) => `- ${asWords(line)}`).join('\n')
  return `\`\`\`json\n${json}\n\`\`\`${stands && `\n\n${stands}`}`
}

const factsOf = ({ group, severity, needsText }: Explanation) =>
  [
    '| severity | group | checked |',
    '| --- | --- | --- |',
    `| ${severity} | ${group} | ${needsText ? 'where the text of the article is at hand' : 'always'} |`,
  ].join('\n')

/** The page of one code, as Markdown. */
export function rulePage(explanation: Explanation): string {
  const { code, summary, hint, bad, good } = explanation
  const parts = [
    `---\ndescription: ${JSON.stringify(summary)}\n---`,
    `# ${code}`,
    asWords(summary),
    factsOf(explanation),
  ]
  if (hint && !bad) parts.push(`## What to do\n\n${asWords(hint)}.`)
  if (bad) parts.push('## Wrong', exampleText(bad), `The validator says: ${asWords(bad.says)}.`)
  if (good) parts.push('## Right', exampleText(good))
  parts.push(
    '## At the command line',
    `\`\`\`sh\nreportedly explain ${code}             # this page, in a terminal\nreportedly validate articles --only ${code}\n\`\`\``,
  )
  return `${parts.join('\n\n')}\n`
}

/** The codes of each group, in the order in which they are checked. */
export function groupsOf(explanations: readonly Explanation[]): ReadonlyMap<string, readonly Explanation[]> {
  const groups = new Map<string, Explanation[]>()
  for (const explanation of explanations) {
    groups.set(explanation.group, [...(groups.get(explanation.group) ?? []), explanation])
  }
  return groups
}

const line = ({ code, severity, summary }: Explanation) => `- [${code}](${code}.md), ${severity}: ${asWords(summary)}`

/** The page that lists all codes by group, as Markdown. */
export function rulesIndex(explanations: readonly Explanation[]): string {
  const parts = [
    '# Rules',
    'Each problem has a code that never changes meaning. The examples are made from the fixtures that the tests of the rules use.',
  ]
  for (const [group, members] of groupsOf(explanations)) {
    parts.push(`## ${group}`, members.map(line).join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

/** What a sidebar lists: the groups with their codes. */
const rulesSidebar = (explanations: readonly Explanation[]) =>
  [...groupsOf(explanations)].map(([text, members]) => ({
    text,
    items: members.map(({ code }) => ({ text: basename(code), link: `/rules/${code}` })),
  }))

/** Writes a page for each code, an index and the sidebar. @param folder emptied first */
export async function writeRulePages(folder: string): Promise<void> {
  const explanations = await explain(codes)
  rmSync(folder, { recursive: true, force: true })
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  for (const explanation of explanations) write(`${explanation.code}.md`, rulePage(explanation))
  write('index.md', rulesIndex(explanations))
  write('sidebar.json', `${JSON.stringify(rulesSidebar(explanations), null, 2)}\n`)
}

const [, script, folder] = process.argv
if (script && folder && import.meta.url === pathToFileURL(script).href) await writeRulePages(folder)
