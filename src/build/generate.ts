import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompileError, compileArticle } from './compile.js'
import { articleModule, recordsModule, typesModule } from './modules.js'

const [data = 'data/morocco-isf', out = 'src/generated'] = process.argv.slice(2)
try {
  const article = compileArticle(data, process.env.REPORTEDLY_TEXT)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'types.ts'), typesModule(article))
  writeFileSync(join(out, 'records.ts'), recordsModule(article))
  writeFileSync(join(out, 'article.ts'), articleModule(article))
} catch (error) {
  if (!(error instanceof CompileError || (error as Error).name === 'ReadError')) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
