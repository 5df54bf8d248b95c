// Loaded before the command line: there is no bullmq.
import { register } from 'node:module'

const hook = `export function resolve(specifier, context, next) {
  if (specifier === 'bullmq') throw Object.assign(new Error('Cannot find package bullmq'), { code: 'ERR_MODULE_NOT_FOUND' })
  return next(specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
