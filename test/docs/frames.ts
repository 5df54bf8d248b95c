import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { brokenCopies, writeArticles } from './broken-copies.js'
import { readPage } from './page.js'
import { Workspace } from './workspace.js'

const REGION = /(?<=^<!-- frames -->\n)[\s\S]*(?=^<!-- \/frames -->$)/m

/** What the built command says of each broken copy, as Markdown. */
export function printFrames(): string {
  const workspace = new Workspace()
  try {
    writeArticles(workspace)
    return brokenCopies
      .map(({ title, story, file }) => {
        const command = `reportedly validate ${file} --text ferry.txt`
        const { code, stdout, stderr } = workspace.bash(command)
        if (stderr !== '') throw new Error(stderr)
        return `\n### ${title}\n\n${story}\n\n\`\`\`text\n$ ${command}\n${stdout}$ echo $?\n${code}\n\`\`\`\n`
      })
      .join('')
      .concat('\n')
  } finally {
    workspace.remove()
  }
}

/** The frames that stand in a page. */
export function framesIn(page: string): string {
  const region = REGION.exec(page)
  if (!region) throw new Error('the page has no region for frames')
  return region[0]
}

/** Run as a program, this writes the frames to the page. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const frames = printFrames()
  const page = readPage('validate')
  framesIn(page)
  writeFileSync(
    'docs/validate.md',
    page.replace(REGION, () => frames),
  )
}
