import { describe, expect, test } from 'vitest'
import { describePage, llmsTxt } from '../../src/build/llms-txt.js'
import { groupsOf, rulePage, rulesIndex } from '../../src/build/rule-pages.js'
import type { Explanation } from '../../src/cli/explanations.js'

const explanation: Explanation = {
  code: 'json/quotes',
  group: 'json',
  severity: 'warning',
  summary: 'No {{ braces }}, <tags> or [links](x) do anything.',
  bad: { json: '{ "a": 1 }', words: ['[0, 1) stands for "<b>"'], says: 'this is *wrong*' },
  good: { json: '{ "b": 1 }' },
}

describe('the page of a rule', () => {
  const page = rulePage(explanation)

  test('shows the wrong example before the right one, and what the validator says', () => {
    const places = [
      '# json/quotes',
      '| warning | json | always |',
      '{ "a": 1 }',
      'The validator says',
      '{ "b": 1 }',
    ].map((part) => page.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('has words alone outside of its examples', () => {
    const words = page.replace(/^---\n[\s\S]*?\n---\n/, '').replaceAll(/^```[\s\S]*?^```/gm, '')
    expect(words).not.toMatch(/<b>|<tags>|\{\{|\[links\]|\*wrong\*/)
  })

  test('stands in the index under its group', () => {
    expect([...groupsOf([explanation]).keys()]).toEqual(['json'])
    expect(rulesIndex([explanation])).toContain('- [json/quotes](json/quotes.md), warning: ')
  })
})

describe('llms.txt', () => {
  test('takes title and first sentence, past front matter and code', () => {
    const page = describePage(
      'guide/a.md',
      '---\nlayout: home\n---\n\n# A\n\n```ts\ncode\n```\n\nSee [this](b.md)\nor that. More.\n',
    )
    expect(page).toEqual({ path: 'guide/a.md', title: 'A', description: 'See this or that.' })
  })

  test.each([
    ['Formats: a list of them. More.', 'Formats: a list of them.'],
    ['Ask in this order:\n\n1. Why?', 'Ask in this order.'],
    ['[A tool](https://tool.example) marks words. More.', 'A tool marks words.'],
    ['It is not &#96;a &lt; b&#96; &amp; c.', 'It is not `a &lt; b` & c.'],
  ])('describes a page that starts with %j', (text, description) => {
    expect(describePage('a.md', `# A\n\n${text}\n`).description).toBe(description)
  })

  test('has a section for each kind of page that there is', () => {
    const pages = ['rules/x.md', 'guide/a.md'].map((path) => ({ path, title: 'T', description: '' }))
    expect(llmsTxt('News.', pages)).toBe(
      '# reportedly\n\n> News.\n\n## Guide\n\n- [T](guide/a.md)\n\n## Rules\n\n- [T](rules/x.md)\n',
    )
  })
})
