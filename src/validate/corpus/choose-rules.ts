import { show } from '../../model/words.js'
import { type CorpusRule, didYouMean, type Rule } from '../../rules/index.js'
import type { Settings } from './options.js'

/** The rules of a run. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly corpusRules: readonly CorpusRule[]
}

/** A choice of rules that makes no sense: of a rule that there is not, or of none. */
export class RuleChoiceError extends Error {
  override name = 'RuleChoiceError'
}

/** Those rules that `only` and `skip` leave. @throws RuleChoiceError where they name what is no rule, or leave none */
export function chooseRules(all: RuleSet, { only, skip }: Pick<Settings, 'only' | 'skip'>): RuleSet {
  const known = new Set([...all.rules, ...all.corpusRules].map(({ code }) => code))
  for (const code of [...(only ?? []), ...skip]) assertRule(code, known)
  const isChosen = ({ code }: { readonly code: string }) =>
    (only === undefined || only.includes(code)) && !skip.includes(code)
  const chosen = { rules: all.rules.filter(isChosen), corpusRules: all.corpusRules.filter(isChosen) }
  if (chosen.rules.length + chosen.corpusRules.length === 0) {
    throw new RuleChoiceError('"only" and "skip" leave no rule to run: name at least one that is not skipped')
  }
  return chosen
}

function assertRule(code: string, known: ReadonlySet<string>): void {
  if (known.has(code)) return
  if (/^(?:json|shape)\//.test(code)) {
    throw new RuleChoiceError(`"${code}" is no rule: JSON and shape are always checked`)
  }
  throw new RuleChoiceError(`there is no rule ${show(code)}; ${didYouMean(code, known) ?? 'see reportedly rules'}`)
}
