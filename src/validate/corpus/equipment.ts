import { FactStore } from './fact-store.js'
import type { Settings } from './options.js'
import { ruleSetOf } from './rule-set.js'
import type { Equipment } from './shard-checker.js'
import { textsAt } from './texts.js'

/** What one thread checks with. @param path gives the path of a temporary file for a name */
export async function makeEquipment(settings: Settings, path: (name: string) => string): Promise<Equipment> {
  return {
    settings,
    ruleSet: await ruleSetOf(settings),
    texts: textsAt(settings.text),
    facts: new FactStore(path),
    kept: new Map(),
  }
}
