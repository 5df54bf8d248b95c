import type { Fixture } from '../../src/rules/fixtures/base.js'
import { rules } from '../../src/rules/index.js'

/** The fixtures of each rule, by its code. */
export async function ruleFixtures(): Promise<ReadonlyMap<string, Fixture>> {
  const all = new Map<string, Fixture>()
  for (const { code } of rules) all.set(code, await import(`../../src/rules/fixtures/${code}.ts`))
  return all
}
