import { readFileSync } from 'node:fs'
import { build, transform } from 'esbuild'

const STYLES = ['base', 'page', 'stances', 'quotes', 'entities', 'text', 'timeline']

/** For pages that show what is wrong, or more than one article. */
const OTHER_STYLES = ['findings', 'corpus']

/** The module with the style and the script of the report, each as short as esbuild makes it. */
export async function reportAssetsModule(): Promise<string> {
  const [style, other, script, live] = await Promise.all([
    styleOf(STYLES),
    styleOf(OTHER_STYLES),
    scriptOf('main'),
    scriptOf('live'),
  ])
  return `// Generated from src/report/style and src/report/client by \`npm run generate\`.

export const STYLE = ${JSON.stringify(style)}

export const OTHER_STYLE = ${JSON.stringify(other)}

export const SCRIPT = ${JSON.stringify(script)}

/** What loads a page again when its server says so. */
export const LIVE = ${JSON.stringify(live)}
`
}

async function styleOf(names: readonly string[]): Promise<string> {
  const all = names.map((name) => readFileSync(`src/report/style/${name}.css`, 'utf8')).join('\n')
  const { code } = await transform(all, { loader: 'css', minify: true, charset: 'utf8' })
  return code.trim()
}

async function scriptOf(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/report/client/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  })
  // What would end the element that holds it.
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').trim()
}
