import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { run } from './support.js'

const consumer = inject('consumer')
const tsc = resolve('node_modules/typescript/bin/tsc')

const PROGRAM = `
import { article, openArticle, type Gpe, type EntityId } from 'reportedly'
import { morocco } from 'reportedly/records'
import { canonicalize } from 'reportedly/text'
import { bounds } from 'reportedly/time'
import { articleSchema } from 'reportedly/schema'

const id: EntityId = 'morocco'
const same: Gpe<'morocco'> = article.entity('morocco')
const type: 'gpe' = article.entity('morocco').type
const record: 'morocco' = morocco.id
const quote = article.quotes()[0]!
const source: string | undefined = article.resolve(quote).source?.name
const own: string = openArticle({} as unknown).entity('anybody').name
export { id, same, type, record, source, own, canonicalize, bounds, articleSchema }
`

const setups = {
  'nodenext from an ES module': { file: 'consumer.mts', options: ['--module', 'nodenext'] },
  'nodenext from CommonJS': { file: 'consumer.cts', options: ['--module', 'nodenext'] },
  bundler: { file: 'consumer.ts', options: ['--module', 'esnext', '--moduleResolution', 'bundler'] },
  node10: {
    file: 'consumer-node10.ts',
    options: ['--module', 'commonjs', '--moduleResolution', 'node10', '--ignoreDeprecations', '6.0'],
  },
}

function check(name: keyof typeof setups, program: string) {
  const { file, options } = setups[name]
  const folder = join(consumer, name.replaceAll(' ', '-'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), program)
  return run(
    process.execPath,
    [
      tsc,
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--target',
      'es2022',
      '--types',
      '',
      ...options,
      file,
    ],
    folder,
  )
}

describe.each(Object.keys(setups) as (keyof typeof setups)[])('declarations: %s', (name) => {
  test('a consumer typechecks without skipLibCheck', () => {
    expect(check(name, PROGRAM)).toMatchObject({ code: 0, stdout: '' })
  })

  test('a wrong id does not compile', () => {
    const wrong = PROGRAM.replace("article.entity('morocco').type", "article.entity('moroco').type")
    const { code, stdout } = check(name, wrong)
    expect(code).not.toBe(0)
    expect(stdout).toContain('"moroco"')
  })

  test('nothing can be assigned', () => {
    const { code, stdout } = check(name, `${PROGRAM}\narticle.entity('morocco').name = 'elsewhere'\n`)
    expect(code).not.toBe(0)
    expect(stdout).toMatch(/read-only/)
  })
})
