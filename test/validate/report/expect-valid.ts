import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { reportJsonSchema, reportSchema } from '../../../src/validate/report/schema.js'
import type { Report } from '../../../src/validate/report/types.js'

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportJsonSchema())

/** Expects zod and ajv to accept a report, as it is read again from JSON. */
export function expectValid(report: Report): void {
  const read = JSON.parse(JSON.stringify(report)) as unknown
  expect(validate(read), JSON.stringify(validate.errors)).toBe(true)
  expect(reportSchema.safeParse(read).error).toBeUndefined()
}
