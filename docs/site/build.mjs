// Builds the documentation site into docs/site/dist, from a clone in which `npm ci` and `npm run build` were run.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { relocate } from './relocate.mjs'

const site = dirname(fileURLToPath(import.meta.url))
const docs = dirname(site)
const root = dirname(docs)
const pages = join(site, 'pages')
const dist = join(site, 'dist')

function run(cwd, command, ...args) {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

const node = (cwd, ...args) => run(cwd, process.execPath, ...args)

/** A folder's README is its first page. */
const withIndex = (markdown) => markdown.replaceAll(/\]\(((?:[^()\s]*\/)?)README\.md(#[^()\s]*)?\)/g, ']($1index.md$2)')

function takePages(from, to) {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from).filter((file) => file.endsWith('.md'))) {
    writeFileSync(join(to, name === 'README.md' ? 'index.md' : name), withIndex(readFileSync(join(from, name), 'utf8')))
  }
}

/** TypeDoc keeps the underscores of a heading in the links to it; VitePress makes dashes of them. */
const withAnchors = (markdown) =>
  markdown.replaceAll(/\]\(([^()\s#]*)#([^()\s]*)\)/g, (_, page, anchor) => `](${page}#${anchor.replaceAll('_', '-')})`)

/** TypeDoc calls a module by its folder; a reader imports it by another name, and `index` is the name of the first page. */
function nameModules(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const text = withAnchors(readFileSync(path, 'utf8')).replaceAll('index-1.md', 'reportedly.md')
    const module = name.replace(/\.md$/, '')
    rmSync(path)
    if (module === 'index-1') writeFileSync(join(folder, 'reportedly.md'), text.replace(/^# .*$/m, '# reportedly'))
    else if (module === 'index')
      writeFileSync(
        path,
        text
          .replace(/^# .*$/m, '# API')
          .replaceAll(/\[(\w+)\]\((?!reportedly)(\w+)\.md\)/g, '[reportedly/$1]($2.md)')
          .replace('[index](', '[reportedly]('),
      )
    else writeFileSync(path, text.replace(/^# .*$/m, `# reportedly/${module}`))
  }
}

if (!existsSync(join(root, 'dist/cli/main.cjs'))) throw new Error('the package is not built: run `npm run build` first')
if (!process.argv.includes('--installed')) {
  run(root, 'npm', 'ci', '--prefix', site, '--ignore-scripts', '--no-audit', '--no-fund')
}

rmSync(pages, { recursive: true, force: true })
for (const folder of ['.', 'guide', 'formats', 'design']) takePages(join(docs, folder), join(pages, folder))
cpSync(join(docs, 'pictures'), join(pages, 'pictures'), { recursive: true })
cpSync(join(site, 'public'), join(pages, 'public'), { recursive: true })

node(site, 'node_modules/typedoc/bin/typedoc', '--logLevel', 'Warn')
nameModules(join(pages, 'api'))
node(root, '--import', 'tsx', 'src/build/rule-pages.ts', join(pages, 'rules'))
node(root, 'dist/cli/main.cjs', 'report', 'data/morocco-isf', '-o', join(pages, 'public/report-morocco-isf.html'))

node(site, 'node_modules/vitepress/bin/vitepress.js', 'build')
relocate(dist)
cpSync(join(site, 'not-found.html'), join(dist, '404.html'))
// Beside each page its Markdown, which llms.txt links to.
cpSync(pages, dist, {
  recursive: true,
  filter: (path) =>
    path === pages || path.endsWith('.md') || (!/\.\w+$/.test(path) && !/(pictures|public)$/.test(path)),
})
node(root, '--import', 'tsx', 'src/build/llms-txt.ts', pages, join(dist, 'llms.txt'))
