import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusRules, rules } from '../../src/rules/index.js'
import { ruleSetOf } from '../../src/validate/corpus/rule-set.js'
import { settingsOf } from '../../src/validate/corpus/settings.js'
import { inFolder } from './corpus/folder.js'

const RULE = `{ code: 'house-style', group: 'house', severity: 'error', summary: 'All is well.', visit: { article() {} } }`

/** The rule set of settings with modules of the given rules. */
const withModules = (...modules: readonly string[]) =>
  inFolder(Object.fromEntries(modules.map((source, i) => [`${i}.mjs`, `export default ${source}`])), (folder) =>
    ruleSetOf({ skip: [], ruleModules: modules.map((_, i) => join(folder, `${i}.mjs`)) }),
  )

describe('a module of rules', () => {
  it('adds its rules to ours', async () => {
    const { rules: found } = await withModules(`[${RULE}]`)
    expect(found.map(({ code }) => code)).toEqual([...rules.map(({ code }) => code), 'house-style'])
  })

  it.each([
    [`'error'`, `'eror'`, '"severity" must be "error" or "warning", not "eror"'],
    [`'house-style'`, `'House style'`, '"code" must be a name such as "house-style", not "House style"'],
    [`'house-style'`, `'json/syntax'`, '"code" must be'],
    [`'house-style'`, `'text-mismatch'`, 'the code "text-mismatch" is taken by reportedly'],
    [`'house-style'`, `'article-id-reused'`, 'the code "article-id-reused" is taken by reportedly'],
    [`'house'`, '1', '"group" must be a string, not 1'],
    [`'All is well.'`, 'undefined', '"summary" must be a string, not nothing'],
    ['visit:', `needsText: 'yes', visit:`, '"needsText" must be true or false, not "yes"'],
    ['article()', 'artcle()', '"visit" has "artcle", which nothing calls; did you mean "article"?'],
    ['{ article() {} }', '{ article: 1 }', '"visit.article" must be a function, not 1'],
    ['{ article() {} }', '{}', '"visit" is empty'],
    ['{ article() {} }', 'null', '"visit" must be an object of functions, not null'],
    [RULE, 'null', 'the rule at index 0 cannot be used: expected an object, not null'],
    [RULE, `${RULE}, ${RULE}`, 'the code "house-style" is taken by'],
    [`[${RULE}]`, RULE, 'must export an array of rules'],
    [RULE, 'nothing', 'cannot be loaded: nothing is not defined'],
  ])('says what is wrong where %s is %s', async (part, other, message) => {
    const source = `[${RULE}]`.replace(part, other)
    const error: unknown = await withModules(source).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ name: 'RuleModuleError', message: expect.stringContaining(message) as string })
    expect((error as Error).message).toContain('0.mjs')
  })

  it('is refused where another has a rule of the same code', async () => {
    await expect(withModules(`[${RULE}]`, `[${RULE}]`)).rejects.toThrow(/1\.mjs.*"house-style" is taken by .*0\.mjs/)
  })
})

describe('the choice of rules', () => {
  it('takes rules of one article and of the corpus', async () => {
    const only = ['span-bounds', 'article-id-reused']
    const { rules: found, corpusRules: ofCorpus } = await ruleSetOf({ only, skip: [], ruleModules: [] })
    expect([...found, ...ofCorpus].map(({ code }) => code)).toEqual(only)
    const rest = await ruleSetOf({ skip: only, ruleModules: [] })
    expect(rest.rules.length + rest.corpusRules.length).toBe(rules.length + corpusRules.length - 2)
  })

  it.each([
    [{ only: ['span-mismtach'], skip: [] }, 'there is no rule "span-mismtach"; did you mean "span-mismatch"?'],
    [{ skip: ['zzzzzzzzzzzz'] }, 'there is no rule "zzzzzzzzzzzz"; see reportedly rules'],
    [{ skip: ['json/syntax'] }, '"json/syntax" is no rule: JSON and shape are always checked'],
    [{ only: ['shape/empty'], skip: [] }, '"shape/empty" is no rule: JSON and shape are always checked'],
    [{ only: ['span-bounds'], skip: ['span-bounds'] }, '"only" and "skip" leave no rule to run'],
    [{ only: [], skip: [] }, '"only" and "skip" leave no rule to run'],
  ])('refuses %j', async (choice, message) => {
    await expect(ruleSetOf({ ...choice, ruleModules: [] })).rejects.toMatchObject({
      name: 'RuleChoiceError',
      message: expect.stringContaining(message) as string,
    })
  })
})

describe('settingsOf', () => {
  it('takes the default for what is undefined', () => {
    const given = { limit: undefined, skip: undefined, maxDepth: 3 } as unknown as { maxDepth: number }
    expect(settingsOf(given)).toEqual({ ...settingsOf({}), maxDepth: 3 })
    expect(settingsOf(given).limit).toBe(20)
  })
})
