import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { acceptorModule } from './acceptor/module.js'
import { dataVersionModule } from './data-version.js'
import { articleModule, recordsModule, typesModule } from './modules.js'
import { reportAssetsModule } from './report-assets.js'

const [data = 'data/morocco-isf', out = 'src/generated'] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'accept.ts'), acceptorModule())
writeFileSync(join(out, 'report-assets.ts'), await reportAssetsModule())

// What checks the data imports the acceptors, so that they have to be there first.
const { CompileError, compileArticle } = await import('./compile.js')
try {
  const article = compileArticle(data, process.env.REPORTEDLY_TEXT)
  writeFileSync(join(out, 'types.ts'), typesModule(article))
  writeFileSync(join(out, 'records.ts'), recordsModule(article))
  writeFileSync(join(out, 'article.ts'), articleModule(article))
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  writeFileSync(join(out, 'data-version.ts'), dataVersionModule(version, [article]))
} catch (error) {
  if (!(error instanceof CompileError || (error as Error).name === 'ReadError')) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
