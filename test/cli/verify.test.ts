import { afterEach, describe, expect, it } from 'vitest'
import { Workspace } from './support.js'

describe('verify', () => {
  let workspace: Workspace
  afterEach(() => workspace.remove())

  it('prints file, pointer, what was expected and what was found', async () => {
    workspace = new Workspace()
    await workspace.run('annotate')
    const { quotes } = workspace.json('quotes')
    quotes[1].verbatim[0].text = 'It is done'
    quotes[0].cue[0].start = 57
    workspace.write('quotes', JSON.stringify({ quotes }))
    const { code, stdout } = await workspace.run('verify')
    expect(code).toBe(1)
    expect(stdout).toMatch(/quotes\.json#\/quotes\/0\/cue\/0\n {4}.*"the company said".*-0bHm363rxc/)
    expect(stdout).toMatch(/quotes\.json#\/quotes\/1\/verbatim\/0\n {4}.*"It is over".*"It is done"/)
    expect(stdout).toMatch(/\n2 problems\n$/)
  })

  it('says that the text is another one', async () => {
    workspace = new Workspace()
    await workspace.run('annotate')
    const article = workspace.json('article')
    article.text.digest = 'A'.repeat(43)
    article.text.length = 7
    workspace.write('article', JSON.stringify(article))
    const { code, stdout } = await workspace.run('verify')
    expect(code).toBe(1)
    expect(stdout).toContain(`article.json#/text/digest\n    expected ${'A'.repeat(43)}, but the text has `)
    expect(stdout).toContain('article.json#/text/length\n    expected 7, but the text is 159 long')
  })

  it('reports a wrong shape instead of failing', async () => {
    workspace = new Workspace()
    const { code, stdout } = await workspace.run('verify')
    expect(code).toBe(1)
    expect(stdout).toContain('article.json#/text/digest')
    expect(stdout).toContain('entities.json#/entities/0/mentions/0')
  })
})
