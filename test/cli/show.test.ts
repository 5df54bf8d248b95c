import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, Workspace } from './support.js'

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

      The publisher's stance, by its wording
        none
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

  it('reports a wrong shape', async () => {
    const broken = new Workspace()
    expect(await broken.show()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('entities.json#/entities/0/mentions/0'),
    })
    broken.remove()
  })

  it.each([
    [
      'stances',
      '"holder":"ada-lind"',
      '"holder":"nobody"',
      '/stances/0/holder',
      'names "nobody", which does not exist',
    ],
    ['events', '"id":"closure"', '"id":"ada-lind"', '/events/0/id', 'is "ada-lind", which is the id of'],
    ['events', '"edtf":"2026"', '"edtf":"2026-13"', '/events/0/time/edtf', '2026-13'],
  ])('tells the file of an error in %s, where %s becomes %s', async (name, before, after, pointer, message) => {
    const authored = workspace.read(name)
    workspace.write(name, JSON.stringify(JSON.parse(authored)).replace(before, after))
    const { code, stdout, stderr } = await withoutText()
    workspace.write(name, authored)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain(`${workspace.file(name)}#${pointer}\n`)
    expect(stdout).toContain(message)
  })

  it('asks for the folder where it gets one of its files', async () => {
    const { code, stderr } = await run(['show', workspace.file('article')])
    expect(code).toBe(1)
    expect(stderr).toBe(
      `error: ${workspace.file('article')}: it holds only one part of an article; give its folder: ${workspace.folder}\n`,
    )
  })

  it('names every voice and every record once', async () => {
    const twice = new Workspace((draft) => {
      const [mayor] = draft.quotes.quotes.slice(1)
      draft.quotes.quotes.push({ ...structuredClone(mayor as NonNullable<typeof mayor>), id: 'q-mayor-again' })
      draft.stances.stances[0]?.quotes.push('q-company', 'q-mayor-again')
      const ferry = draft.entities.entities[3]
      ferry?.mentions.forEach((mention, i) => {
        Object.assign(mention, { framing: { kind: i === 0 ? 'loaded' : 'contested', alternatives: ['the boat'] } })
      })
      draft.stances.stances.push({
        ...structuredClone(draft.stances.stances[0] as (typeof draft.stances.stances)[0]),
        id: 'publisher-on-ferry',
        holder: 'harbour-gazette',
        target: 'ferry-line',
        expression: 'lexical',
        quotes: [],
        gloss: 'The paper mocks the ferry.',
      })
    })
    await twice.run('annotate')
    const { stdout } = await twice.run('show')
    twice.remove()
    expect(stdout).toContain('on the word of Ada Lind; the company)')
    expect(stdout.slice(stdout.indexOf("The publisher's loaded"))).toMatchInlineSnapshot(`
      "The publisher's loaded wording
        • “The ferry line”, “The ferry” for the ferry line (contested, loaded; others say the boat)
        • “Ada Lind” for Ada Lind (loaded)

      The publisher's stance, by its wording
        • The paper mocks the ferry.
      "
    `)
  })
})
