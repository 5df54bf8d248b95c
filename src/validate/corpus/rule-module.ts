import { pathToFileURL } from 'node:url'
import { either, show } from '../../model/words.js'
import { dispatchOf } from '../../rules/dispatch.js'
import { didYouMean, type Rule } from '../../rules/index.js'
import { codes } from '../codes.js'

/** A module of rules that cannot be used. */
export class RuleModuleError extends Error {
  override name = 'RuleModuleError'
}

/** The rules of modules whose default exports are arrays of them. @throws RuleModuleError where one is no rule, or its code is taken */
export async function loadRules(paths: readonly string[]): Promise<readonly Rule[]> {
  const takenBy = new Map(codes.map(({ code }) => [code, 'reportedly']))
  const rules: Rule[] = []
  for (const path of paths) {
    for (const [i, found] of (await loadModule(path)).entries()) {
      const rule = asRule(found, path, i)
      const owner = takenBy.get(rule.code)
      if (owner !== undefined) throw new RuleModuleError(`${path}: the code "${rule.code}" is taken by ${owner}`)
      takenBy.set(rule.code, path)
      rules.push(rule)
    }
  }
  return rules
}

async function loadModule(path: string): Promise<readonly unknown[]> {
  let loaded: { default?: unknown }
  try {
    loaded = await import(pathToFileURL(path).href)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RuleModuleError(`the rules in ${path} cannot be loaded: ${reason}`)
  }
  if (!Array.isArray(loaded.default)) throw new RuleModuleError(`${path} must export an array of rules as its default`)
  return loaded.default
}

function asRule(found: unknown, path: string, index: number): Rule {
  const problem = problemOf(found)
  if (problem === undefined) return found as Rule
  const code = (found as Partial<Rule> | null | undefined)?.code
  const name = typeof code === 'string' ? `the rule ${show(code)}` : `the rule at index ${index}`
  throw new RuleModuleError(`${path}: ${name} cannot be used: ${problem}`)
}

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const SEVERITIES: readonly unknown[] = ['error', 'warning']
const VISITORS = Object.keys(dispatchOf([], true))

/** What keeps a value from being a rule. */
function problemOf(found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null) return `expected an object, not ${show(found)}`
  const { code, group, severity, needsText, summary, visit } = found as { readonly [K in keyof Rule]?: unknown }
  const expected = (key: string, form: string, value: unknown) => `"${key}" must be ${form}, not ${show(value)}`
  if (typeof code !== 'string' || !KEBAB_CASE.test(code)) return expected('code', 'a name such as "house-style"', code)
  if (!SEVERITIES.includes(severity)) return expected('severity', '"error" or "warning"', severity)
  if (typeof group !== 'string') return expected('group', 'a string', group)
  if (typeof summary !== 'string') return expected('summary', 'a string', summary)
  if (needsText !== undefined && typeof needsText !== 'boolean')
    return expected('needsText', 'true or false', needsText)
  if (typeof visit !== 'object' || visit === null) return expected('visit', 'an object of functions', visit)
  return visitorProblem(visit)
}

function visitorProblem(visit: object): string | undefined {
  const entries = Object.entries(visit)
  if (entries.length === 0) return `"visit" is empty, so it never runs; it can have ${either(VISITORS)}`
  for (const [key, handle] of entries) {
    if (!VISITORS.includes(key)) {
      const hint = didYouMean(key, VISITORS) ?? `it can have ${either(VISITORS)}`
      return `"visit" has ${show(key)}, which nothing calls; ${hint}`
    }
    if (typeof handle !== 'function') return `"visit.${key}" must be a function, not ${show(handle)}`
  }
  return undefined
}
