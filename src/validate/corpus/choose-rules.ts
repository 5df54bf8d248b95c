import { pathToFileURL } from 'node:url'
import { rules as allRules, type Rule } from '../../rules/index.js'
import type { Settings } from './options.js'

/** Whether a rule runs. */
export const isChosen = ({ only, skip }: Pick<Settings, 'only' | 'skip'>, code: string): boolean =>
  (only === undefined || only.includes(code)) && !skip.includes(code)

/** A module of rules that cannot be used. */
export class RuleModuleError extends Error {
  override name = 'RuleModuleError'
}

async function loadRules(path: string): Promise<readonly Rule[]> {
  let loaded: { default?: unknown }
  try {
    loaded = await import(pathToFileURL(path).href)
  } catch (error) {
    throw new RuleModuleError(`the rules in ${path} cannot be loaded: ${(error as Error).message}`)
  }
  const found = loaded.default
  const areRules =
    Array.isArray(found) && found.every((rule) => typeof rule?.code === 'string' && typeof rule.visit === 'object')
  if (!areRules) throw new RuleModuleError(`${path} must export an array of rules as its default`)
  const taken = found.find(({ code }) => allRules.some((rule) => rule.code === code))
  if (taken) throw new RuleModuleError(`${path} has a rule with the code "${taken.code}", which is taken`)
  return found
}

/** The rules that settings stand for: ours and those of further modules, as far as they are chosen. */
export async function rulesOf(settings: Pick<Settings, 'only' | 'skip' | 'ruleModules'>): Promise<readonly Rule[]> {
  const more = await Promise.all(settings.ruleModules.map(loadRules))
  return [...allRules, ...more.flat()].filter(({ code }) => isChosen(settings, code))
}
