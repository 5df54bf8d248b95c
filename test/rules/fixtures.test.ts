import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { base, type Fixture, TEXT } from '../../src/rules/fixtures/base.js'
import { checkArticle, rules } from '../../src/rules/index.js'

const FIXTURES = new URL('../../src/rules/fixtures', import.meta.url)
const SHARED = ['base', 'corpus', 'shapes', 'sources']
const text = TEXT
const codesOf = (findings: readonly { code: string }[]) => [...new Set(findings.map(({ code }) => code))].sort()

describe('the base article', () => {
  it('breaks no rule, with and without its text', () => {
    expect(checkArticle(base, { text })).toEqual([])
    expect(checkArticle(base)).toEqual([])
  })
})

describe('the fixtures', () => {
  it('are one file a rule', () => {
    const files = readdirSync(FIXTURES).map((name) => name.replace(/\.ts$/, ''))
    expect(files.filter((name) => !SHARED.includes(name)).sort()).toEqual(rules.map(({ code }) => code).sort())
  })
})

describe.each(rules)('$code', (rule) => {
  const load = async (): Promise<Fixture> => import(`../../src/rules/fixtures/${rule.code}.ts`)

  it('passes', async () => {
    const { passing } = await load()
    expect(checkArticle(passing, { text })).toEqual([])
  })

  it('fails with its own code, and says so', async () => {
    const { failing, expected, companions = [] } = await load()
    const findings = checkArticle(failing, { text })
    const own = findings.filter(({ code }) => code === rule.code)
    expect(own.map(({ pointer, message }) => ({ pointer, message }))).toEqual(expected)
    expect(own.every(({ severity }) => severity === rule.severity)).toBe(true)
    expect(codesOf(findings)).toEqual([...companions, rule.code].sort())
  })

  it('needs the text only if it says so', async () => {
    const { failing } = await load()
    const withoutText = checkArticle(failing).filter(({ code }) => code === rule.code)
    const withText = checkArticle(failing, { text }).filter(({ code }) => code === rule.code)
    expect(withoutText).toEqual(rule.needsText ? [] : withText)
  })
})
