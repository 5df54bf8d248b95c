import { FactStore } from './fact-store.js'
import { ruleSetOf } from './rule-set.js'
import type { Job } from './run-units.js'
import type { Equipment } from './shard-checker.js'
import { textsAt } from './texts.js'

/** What one thread checks with. @param path gives the path of a temporary file for a name */
export async function makeEquipment(
  { settings, keepsClaims }: Pick<Job, 'settings' | 'keepsClaims'>,
  path: (name: string) => string,
): Promise<Equipment> {
  const ruleSet = await ruleSetOf(settings)
  return {
    settings,
    ruleSet: keepsClaims ? ruleSet : { ...ruleSet, corpusRules: [] },
    texts: textsAt(settings.text),
    facts: new FactStore(path),
    kept: new Map(),
  }
}
