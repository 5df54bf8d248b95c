// Loaded before the command line: ends a run that loads zod.
import { register } from 'node:module'

const hook = `export function resolve(specifier, context, next) {
  if (specifier === 'zod') throw new Error('zod was loaded')
  return next(specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
