import { version } from '../../../package.json'
import { SCHEMA_VERSION } from '../../model/index.js'
import { type CorpusRule, corpusRules, type Rule } from '../../rules/index.js'
import type { Versions } from '../report/types.js'
import { isChosen, rulesOf } from './choose-rules.js'
import type { Settings } from './options.js'

/** The rules of a run. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly corpusRules: readonly CorpusRule[]
}

/** The rules that settings stand for. */
export const ruleSetOf = async (settings: Pick<Settings, 'only' | 'skip' | 'ruleModules'>): Promise<RuleSet> => ({
  rules: await rulesOf(settings),
  corpusRules: corpusRules.filter(({ code }) => isChosen(settings, code)),
})

/** What a run is made with. */
export const versionsOf = ({ rules, corpusRules }: RuleSet): Versions => ({
  reportedly: version,
  schema: SCHEMA_VERSION,
  rules: [...rules, ...corpusRules].map(({ code }) => code).sort(),
})
