/** The schema of the whole article, compiled by zod. */
import * as z from 'zod'
import { articleSchema } from '../../../dist/schema.js'
import { judge } from './lines.mjs'

const compiled = z.compile(articleSchema, { strict: true })
judge((value) => z.validate(compiled, value))
