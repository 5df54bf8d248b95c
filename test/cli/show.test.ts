import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Workspace } from './support.js'

describe('show', () => {
  let workspace: Workspace
  const withoutText = (...more: string[]) => workspace.show(...more)

  beforeAll(async () => {
    workspace = new Workspace((draft) => {
      Object.assign(draft.quotes.quotes[1] as object, { within: 'q-company' })
      draft.stances.stances[0]?.quotes.push('q-company')
    })
    await workspace.run('annotate')
  })
  afterAll(() => workspace.remove())

  it('tells who said what, when and where who stands', async () => {
    const { code, stdout } = await withoutText()
    expect(code).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "Ferry news
      Harbour Gazette, 2 March 2026 · 4 entities, 2 events, 2 quotes, 1 stance

      A ferry line closes. A mayor comments. The reason is open.

      Who said what
      the company
        • The line shuts. (indirect)
      Ada Lind
        • She sees no way back. (direct; via the company)
            “It is over”

      The publisher itself
        • The ship has been in service for long. (certain, present)

      Timeline
      2026 (inferred)
        • The ferry line stops for good. [future]
          on the word of the company
      No date
        • The ship has been in service for long.
          on the word of Harbour Gazette

      Stances
      Ada Lind
        − against → The ferry line stops for good (inferred; on the word of the company → Ada Lind; the
          company)
          She regrets it.

      Unnamed sources
        none

      The publisher's loaded wording
        • Ada Lind (loaded)
      "
    `)
  })

  it('gives the words where it has the text', async () => {
    const { stdout } = await workspace.run('show')
    expect(stdout).toContain('• “Ada Lind” for Ada Lind (loaded)')
  })

  it('prints the same as JSON', async () => {
    const { stdout } = await withoutText('--json')
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'Ferry news',
      counts: { entities: 4, events: 2, quotes: 2, stances: 1 },
      timeline: [
        { event: 'closure', outlook: 'future', time: { edtf: '2026' } },
        { event: 'old-age', time: null, outlook: null },
      ],
    })
  })

  it('reports a wrong shape and a reference to nothing', async () => {
    const broken = new Workspace()
    expect(await broken.show()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('entities.json#/entities/0/mentions/0'),
    })
    broken.remove()
    const stances = workspace.read('stances')
    workspace.write('stances', stances.replace('"ada-lind"', '"nobody"'))
    const { code, stderr } = await withoutText()
    workspace.write('stances', stances)
    expect(code).toBe(1)
    expect(stderr).toContain('/stances/0/holder')
  })
})
