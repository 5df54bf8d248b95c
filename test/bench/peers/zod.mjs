/** The schema as zod runs it. */
import { articleSchema } from '../../../dist/schema.js'
import { judge } from './lines.mjs'

judge((value) => articleSchema.safeParse(value).success)
