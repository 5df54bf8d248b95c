import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from '../../../src/schema/index.js'
import { finalize } from '../../../src/validate/report/finalize.js'
import { reportJsonSchema, reportSchema } from '../../../src/validate/report/schema.js'
import { versions } from './corpus-model.js'
import { expectValid } from './expect-valid.js'

const report = finalize({ versions, limit: 20, parts: {} })

describe('reportSchema', () => {
  it('accepts a report of nothing', () => {
    expectValid(report)
  })

  it.each([
    ['another version', { reportVersion: 2 }],
    ['an unknown key', { extra: true }],
    ['a negative count', { limit: -1 }],
    ['a list that is none', { diagnostics: {} }],
    ['more than 100 failures', { failures: Array(101).fill({ file: 'a', message: 'm' }) }],
    ['a line 0', { failures: [{ file: 'a', line: 0, message: 'm' }] }],
  ])('refuses %s, as its JSON Schema does', (_, change) => {
    const wrong = { ...report, ...change }
    expect(reportSchema.safeParse(wrong).success).toBe(false)
    expect(new Ajv2020({ allowUnionTypes: true }).validate(reportJsonSchema(), wrong)).toBe(false)
  })
})

describe('reportJsonSchema', () => {
  it('is a draft 2020-12 schema with a URN', () => {
    expect(reportJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:reportedly:schema:1:report',
      title: 'Report',
    })
  })

  it('says in words what every field is', () => {
    const silent: string[] = []
    const visit = (schema: JsonSchema, path: string) => {
      for (const [key, field] of Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)) {
        if (!field.description) silent.push(`${path}/${key}`)
        visit(field, `${path}/${key}`)
      }
      for (const nested of [schema.items, schema.additionalProperties]) {
        if (typeof nested === 'object' && nested !== null) visit(nested as JsonSchema, path)
      }
    }
    visit(reportJsonSchema(), '')
    expect(silent).toEqual([])
  })
})
