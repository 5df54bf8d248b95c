import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TEXT } from '../../src/rules/fixtures/base.js'
import { checkArticle, rules } from '../../src/rules/index.js'
import { ruleFixtures } from '../support/rule-fixtures.js'
import { HINTS } from './hints.js'

const fixtures = await ruleFixtures()

const WARNINGS = [
  ...['unreferenced-entity', 'shared-external-id', 'ragged-span', 'crossing-mentions', 'content-outside-parent'],
  ...['indirect-without-cue', 'unmarked-direct', 'certain-hedge', 'evidence-in-content', 'evidence-missing'],
  ...['stance-conflict', 'past-after-publication', 'automatic-provenance', 'plain-text'],
]
const NEEDING_TEXT = [
  ...['text-mismatch', 'span-mismatch', 'split-character', 'ragged-span', 'verbatim-text', 'unmarked-direct'],
  'copied-words',
]

describe.each(rules)('$code', ({ code, group, severity, needsText, summary }) => {
  it('stands in the folder of its group', () => {
    expect(existsSync(new URL(`../../src/rules/${group}/${code}.ts`, import.meta.url))).toBe(true)
  })

  it('weighs what it weighs, and needs the text or not', () => {
    expect(severity).toBe(WARNINGS.includes(code) ? 'warning' : 'error')
    expect(needsText).toBe(NEEDING_TEXT.includes(code))
  })

  it('says in one sentence what must hold', () => {
    expect(summary).toMatch(/^[A-Z].{20,}\.$/)
    expect(summary).not.toMatch(/\. [A-Z]/)
  })

  it('says what to do', () => {
    const { failing } = fixtures.get(code) ?? expect.unreachable()
    const findings = checkArticle(failing, { text: TEXT }).filter((finding) => finding.code === code)
    expect(findings.map(({ hint }) => hint)).toEqual(HINTS[code])
  })
})
