import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../model/index.js'
import { codes } from '../validate/codes.js'
import { readArticle } from '../validate/read-article.js'
import { emitConverted } from './convert.js'
import { explain } from './explanations.js'
import { jsonSchemas } from './json-schemas.js'

const DATA = 'data'
const DIST = 'dist'

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const writeJson = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

/** Declarations with maps, which tsup does not write, and a copy of each for `require`. */
function emitDeclarations(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/build/tsconfig.json'], {
    stdio: 'inherit',
  })
  for (const file of filesBelow(`${DIST}/types`)) {
    if (file.endsWith('.d.ts')) {
      const declarations = readFileSync(file, 'utf8')
        .replaceAll(/(from '|import\(['"]|import ')(\.{1,2}\/[^'"]+)\.js(['"])/g, '$1$2.cjs$3')
        .replace(/(sourceMappingURL=.*)\.d\.ts\.map/, '$1.d.cts.map')
      writeFileSync(file.replace(/\.d\.ts$/, '.d.cts'), declarations)
    } else if (file.endsWith('.d.ts.map')) {
      const map = readFileSync(file, 'utf8').replace('.d.ts"', '.d.cts"')
      writeFileSync(file.replace(/\.d\.ts\.map$/, '.d.cts.map'), map)
    }
  }
}

/** The schemas and the data as plain JSON for other languages. */
function emitJson(): Article[] {
  mkdirSync(`${DIST}/schema`, { recursive: true })
  for (const [name, schema] of Object.entries(jsonSchemas())) writeJson(`${DIST}/schema/${name}`, schema)
  mkdirSync(`${DIST}/data`, { recursive: true })
  return readdirSync(DATA).map((folder) => {
    const article = readArticle(join(DATA, folder)).article as Article
    writeJson(`${DIST}/data/${folder}.json`, { ...article, $schema: '../schema/article.json' })
    return article
  })
}

emitDeclarations()
await emitConverted(emitJson(), DIST)
writeJson(`${DIST}/explanations.json`, { codes: await explain(codes) })
