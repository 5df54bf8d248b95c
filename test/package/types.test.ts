import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { run } from './support.js'

const consumer = inject('consumer')
const tsc = resolve('node_modules/typescript/bin/tsc')

const PROGRAM = `
import { article, openArticle, type Gpe, type EntityId } from 'reportedly'
import { morocco } from 'reportedly/records'
import { canonicalize } from 'reportedly/text'
import { bounds } from 'reportedly/time'
import { articleSchema } from 'reportedly/schema'
import { validateArticle, type Report } from 'reportedly/validate'
import { renderReport, type ReportOptions } from 'reportedly/report'
import { type Draft, toQuads } from 'reportedly/interop'

const id: EntityId = 'morocco'
const same: Gpe<'morocco'> = article.entity('morocco')
const type: 'gpe' = article.entity('morocco').type
const record: 'morocco' = morocco.id
const quote = article.quotes()[0]!
const source: string | undefined = article.resolve(quote).source?.name
const own: string = openArticle({} as unknown).entity('anybody').name
const report: Report = validateArticle({})
const options: ReportOptions = { report }
const page: string = renderReport(article.data, options)
const draft: Draft = { article: article.data, notes: [] }
const subject: string = toQuads(draft.article)[0]!.subject.value
export { subject, page, report, id, same, type, record, source, own, canonicalize, bounds, articleSchema }
`

const setups = {
  'nodenext from an ES module': { extension: 'mts', options: ['--module', 'nodenext'] },
  'nodenext from CommonJS': { extension: 'cts', options: ['--module', 'nodenext'] },
  bundler: { extension: 'ts', options: ['--module', 'esnext', '--moduleResolution', 'bundler'] },
  node10: {
    extension: 'ts',
    options: ['--module', 'commonjs', '--moduleResolution', 'node10', '--ignoreDeprecations', '6.0'],
  },
}

const programs = {
  right: PROGRAM,
  'wrong-id': PROGRAM.replace("article.entity('morocco').type", "article.entity('moroco').type"),
  assignment: `${PROGRAM}\narticle.entity('morocco').name = 'elsewhere'\n`,
}

describe.each(Object.entries(setups))('declarations: %s', (name, { extension, options }) => {
  let output = ''

  beforeAll(() => {
    const folder = join(consumer, name.replaceAll(' ', '-'))
    mkdirSync(folder, { recursive: true })
    const files = Object.entries(programs).map(([program, code]) => {
      writeFileSync(join(folder, `${program}.${extension}`), code)
      return `${program}.${extension}`
    })
    const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022']
    output = run(process.execPath, [tsc, ...strict, ...options, ...files], folder).stdout
  })

  const messages = (program: keyof typeof programs) =>
    output.split('\n').filter((line) => line.startsWith(`${program}.`))

  test('a consumer typechecks without skipLibCheck', () => {
    const elsewhere = output.split('\n').filter((line) => /^\S/.test(line) && !/^(wrong-id|assignment)\./.test(line))
    expect(elsewhere).toEqual([])
  })

  test('a wrong id does not compile', () => {
    expect(messages('wrong-id').join()).toContain('"moroco"')
  })

  test('nothing can be assigned', () => {
    expect(messages('assignment').join()).toMatch(/read-only/)
  })
})
