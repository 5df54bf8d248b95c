import { version } from '../../../package.json'
import { SCHEMA_VERSION } from '../../model/index.js'
import { corpusRules, rules } from '../../rules/index.js'
import type { Versions } from '../report/types.js'
import { chooseRules, type RuleSet } from './choose-rules.js'
import type { Settings } from './options.js'
import { loadRules } from './rule-module.js'

export type { RuleSet } from './choose-rules.js'

/** The rules that settings stand for: ours and those of further modules, as far as they are chosen. */
export async function ruleSetOf(settings: Pick<Settings, 'only' | 'skip' | 'ruleModules'>): Promise<RuleSet> {
  const more = await loadRules(settings.ruleModules)
  return chooseRules({ rules: [...rules, ...more], corpusRules }, settings)
}

/** What a run is made with. */
export const versionsOf = (ruleSet: RuleSet): Versions => ({
  reportedly: version,
  schema: SCHEMA_VERSION,
  rules: [...ruleSet.rules, ...ruleSet.corpusRules].map(({ code }) => code).sort(),
})
