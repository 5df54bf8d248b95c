import { describe, expect } from 'vitest'
import { found, line, lines, test } from './support.js'

/** Breaks `unresolved-reference` and, as a warning, `plain-text`. */
const BROKEN = line('a', (draft) => {
  Object.assign(draft.stances[0] ?? {}, { holder: 'nobody' })
  draft.summary = 'One\u2028two.'
})

const TEAM = `export default [{
  code: 'short-title', group: 'provenance', severity: 'error', needsText: false, summary: 'A title is short.',
  visit: { article(article, context) {
    if (article.title.length > 10) context.report('/title', 'the title has more than 10 characters', 'make it shorter')
  } },
}]
`

describe('--only and --skip', () => {
  test('choose rules; JSON and shape are checked all the same', async ({ work }) => {
    work.write('news.ndjson', lines(BROKEN, BROKEN.replace('"en"', '"no language"')))
    const run = async (...args: readonly string[]) => found(await work.report(['news.ndjson', ...args]))
    expect(await run('--skip', 'article-id-reused')).toEqual([
      '1 plain-text',
      '1 unresolved-reference',
      '2 shape/wrong-form',
    ])
    expect(await run('--only', 'plain-text')).toEqual(['1 plain-text', '2 shape/wrong-form'])
    expect(await run('--only', 'plain-text,unresolved-reference')).toHaveLength(3)
    expect(await run('--only', 'plain-text', '--only', 'unresolved-reference')).toHaveLength(3)
    expect(await run('--only', 'article-id-reused')).toEqual(['2 article-id-reused', '2 shape/wrong-form'])
    expect(await run('--only', 'plain-text,reserved-id', '--skip', 'plain-text')).toEqual(['2 shape/wrong-form'])
  })
})

describe('--rules', () => {
  test("runs a team's own rules beside ours, which can be chosen like them", async ({ work }) => {
    work.write('rules/team.mjs', TEAM)
    work.write('news.ndjson', lines(line('a')))
    const run = async (...args: readonly string[]) => work.report(['news.ndjson', '--rules', 'rules/team.mjs', ...args])
    const report = await run()
    expect(report).toMatchObject({ code: 1 })
    expect(report.diagnostics).toMatchObject([
      { code: 'short-title', pointer: '/title', location: { line: 1 }, hint: 'make it shorter' },
    ])
    expect(report.versions.rules).toContain('short-title')
    expect(await run('--only', 'short-title')).toMatchObject({
      code: 1,
      versions: { rules: ['short-title'] },
    })
    expect(await run('--skip', 'short-title')).toMatchObject({ code: 0 })
  })

  test('is reported by every reporter', async ({ work }) => {
    work.write('team.mjs', TEAM)
    work.write('news.ndjson', lines(line('a')))
    for (const reporter of ['pretty', 'concise', 'ndjson', 'sarif', 'github', 'junit', 'html']) {
      const { code, stdout, stderr } = await work.run([
        'validate',
        'news.ndjson',
        '--rules',
        'team.mjs',
        '-r',
        reporter,
      ])
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
      expect(stdout).toContain('short-title')
    }
  })

  test.for([
    ['that is not there', 'none.mjs', 'the rules in \\S+none\\.mjs cannot be loaded: '],
    ['that does not run', 'throws.mjs', 'the rules in \\S+throws\\.mjs cannot be loaded: on purpose'],
    ['that exports none', 'none-in-it.mjs', '\\S+none-in-it\\.mjs must export an array of rules as its default'],
    ['with a code of ours', 'taken.mjs', '\\S+taken\\.mjs: the code "span-bounds" is taken by reportedly'],
  ] as const)('of a module %s: exit code 2, and why', async ([, module, message], { work }) => {
    work.write('news.ndjson', lines(line('a')))
    work.write('throws.mjs', 'throw new Error("on purpose")')
    work.write('none-in-it.mjs', 'export default { code: 1 }')
    work.write('taken.mjs', TEAM.replace('short-title', 'span-bounds'))
    const { code, stdout, stderr } = await work.validate(['news.ndjson', '--rules', module])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^error: ${message}`))
  })

  test.for(['1', '2'])(
    'that fails ends the run with 3, and names the rule, on %s threads',
    async (threads, { work }) => {
      work.write('fails.mjs', TEAM.replace('if (', 'null.x; if ('))
      work.write('a.ndjson', lines(line('a')))
      work.write('b.ndjson', lines(line('b')))
      const args = ['a.ndjson', 'b.ndjson', '--rules', 'fails.mjs', '--concurrency', threads]
      const { code, stdout, stderr } = await work.validate(args)
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
      expect(stderr).toMatch(
        /^error: .*the rule "short-title" failed on the article "[ab]": Cannot read properties of null/,
      )
      expect(work.leftovers()).toEqual([])
    },
  )
})
