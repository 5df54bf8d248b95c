/** The emitted JSON Schema, compiled by ajv. Other options of its code generator (inlining, optimisation) make no difference here. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { judge } from './lines.mjs'

const schema = JSON.parse(readFileSync(new URL('../../../dist/schema/article.json', import.meta.url), 'utf8'))
const accepts = new Ajv2020({ messages: false, validateSchema: false }).compile(schema)
judge((value) => accepts(value))
