import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Draft, run, Workspace } from './support.js'

let workspace: Workspace
const create = (change?: (draft: Draft) => void) => {
  workspace = new Workspace(change)
  return workspace
}
afterEach(() => workspace.remove())

const UNPLACEABLE: [object, string][] = [
  [{ words: 'harbor' }, '"harbor" do not occur in the text; copy them'],
  [{ words: '"it is over,"' }, 'the text has "“It is over,”"'],
  [{ words: 'ferry', occurrence: 4 }, '"ferry" occurs 3 times, so there is no occurrence 4'],
  [{ words: 'ferry', in: 'ferry' }, '"in" must occur once, but "ferry" occurs 3 times; make it longer'],
  [{ words: 'news', in: 'The ferry line' }, '"in" does not contain the words "news"'],
  [{ words: 'news', in: 'nowhere at all' }, 'the words of "in", "nowhere at all" do not occur'],
  [{ words: '' }, '"words" must be a string that is not empty'],
  [{ words: 7 }, '"words" must be a string that is not empty'],
  [{ words: 'ferry', in: 7 }, '"in" must be a string'],
  [{ words: 'ferry', occurrence: 0 }, '"occurrence" must be a whole number'],
  [{ words: '\ud83d' }, 'half a character'],
  [{ words: '\u{202e}ferry\u{1b}' }, '"\\u{202e}ferry\\u{1b}" do not occur'],
]

const mentionsOf = (record: number) => workspace.json('entities').entities[record].mentions

describe('annotate', () => {
  it('places every span so that verify finds nothing', async () => {
    const { json, read, run, folder } = create()
    const annotated = await run('annotate')
    expect(annotated).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('entities.json: written, 5 spans placed'),
    })
    expect(annotated.stderr).toContain('made canonical before use (changed: line-ends)')
    expect(json('article').text).toEqual({
      offsetUnit: 'code-point',
      length: 159,
      codePoints: 159,
      digest: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(json('article').published.expression).toMatchObject({ start: 77, end: 83 })
    expect(json('quotes').quotes[1].verbatim).toEqual([
      { start: 86, end: 96, digest: expect.stringMatching(/^[\w-]{11}$/), text: 'It is over' },
    ])
    // In the layout of the draft, which stands on one line.
    expect(read('entities')).toMatch(/^\{"\$schema":"\.\/entities\.schema\.json","entities":\[.*\}$/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(await run('verify')).toMatchObject({ code: 0, stdout: 'all 16 spans match\n' })
  })

  it('sorts spans and writes their keys in one order', async () => {
    const { run } = create()
    await run('annotate')
    expect(mentionsOf(3).map((mention: { start: number }) => mention.start)).toEqual([30, 120])
    expect(Object.keys(mentionsOf(1)[0])).toEqual(['start', 'end', 'digest', 'level', 'framing'])
  })

  it('writes nothing the second time, nor where the data is formatted otherwise', async () => {
    const { run, json, write, readAll } = create()
    await run('annotate')
    write('stances', JSON.stringify(json('stances')))
    const before = readAll()
    expect(await run('annotate')).toMatchObject({ code: 0, stdout: 'every span has its offsets; nothing to write\n' })
    expect(readAll()).toEqual(before)
  })

  it('works on one file with a whole article, through a symbolic link', async () => {
    const { json, write, folder, text, file } = create()
    const { $schema: _, ...article } = json('article')
    const whole = {
      ...article,
      ...json('events'),
      ...json('quotes'),
      ...json('stances'),
      entities: json('entities').entities,
    }
    mkdirSync(join(folder, 'other'))
    write('other/whole', JSON.stringify(whole))
    symlinkSync(file('other/whole'), file('link'))
    expect((await run(['annotate', file('link'), '--text', text])).code).toBe(0)
    expect(json('other/whole').entities[0].mentions[0]).toMatchObject({ start: 0, end: 15 })
    expect((await run(['verify', file('link')], { REPORTEDLY_TEXT: text })).code).toBe(0)
  })

  it('lists the occurrences of ambiguous words and writes nothing', async () => {
    const { run, readAll } = create((draft) => {
      draft.entities.entities[1]?.mentions.push({ words: 'ferry', level: 'NOM' })
    })
    const before = readAll()
    const { code, stdout } = await run('annotate')
    expect(code).toBe(1)
    expect(stdout).toContain('entities.json#/entities/1/mentions/1\n    "ferry" occurs 3 times; write "occurrence"')
    expect(stdout).toContain('1  Harbour Gazette 🚢 «ferry» news\n')
    expect(stdout).toContain('3  … “It is over,” Mayor Ada Lind said. The «ferry» 🛳️ is old')
    expect(stdout).toContain('1 problem; nothing was written')
    expect(readAll()).toEqual(before)
  })

  it('tells every problem at once', async () => {
    const { run } = create((draft) => {
      draft.stances.stances[0]?.evidence.push(...(UNPLACEABLE.map(([span]) => span) as never[]))
    })
    const { code, stdout } = await run('annotate')
    expect(code).toBe(1)
    UNPLACEABLE.forEach(([, message], i) => {
      const [, after = ''] = stdout.split(`stances.json#/stances/0/evidence/${i}\n    `)
      expect(after.split('\n')[0]).toContain(message)
    })
    expect(stdout).toContain(`${UNPLACEABLE.length} problems; nothing was written`)
  })

  it('refuses a text that is not the annotated one', async () => {
    const { run, json, write } = create()
    await run('annotate')
    const article = json('article')
    write('article', JSON.stringify({ ...article, text: { ...article.text, digest: 'A'.repeat(43) } }))
    const { code, stdout } = await run('annotate')
    expect(code).toBe(1)
    expect(stdout).toContain('article.json#/text/digest\n    this is not the text that was annotated')
  })
})

describe('annotate --check', () => {
  it('says what would be written, writes nothing, and is content afterwards', async () => {
    const { run, readAll } = create()
    const before = readAll()
    const { code, stdout } = await run('annotate', '--check')
    expect(code).toBe(1)
    expect(stdout).toContain('quotes.json: would be written, 6 spans placed')
    expect(readAll()).toEqual(before)
    await run('annotate')
    expect((await run('annotate', '--check')).code).toBe(0)
  })

  it('finds spans that do not match', async () => {
    const { run, json, write } = create()
    await run('annotate')
    const { events } = json('events')
    events[0].mentions[0].start++
    write('events', JSON.stringify({ events }))
    const { code, stdout } = await run('annotate', '--check')
    expect(code).toBe(1)
    expect(stdout).toContain('events.json#/events/0/mentions/0')
  })
})

describe('annotate --record', () => {
  it('adds a span to a field', async () => {
    const { run, json } = create()
    await run('annotate')
    expect(
      (await run('annotate', '--record', 'ada-lind', '--field', 'mentions', '--words', 'Mayor', '--level', 'NOM')).code,
    ).toBe(0)
    expect(mentionsOf(1)).toMatchObject([
      { start: 99, end: 104, level: 'NOM' },
      { start: 105, end: 113, level: 'NAM' },
    ])
    await run(
      'annotate',
      '--record',
      'closure',
      '--field',
      'accounts/0/evidence',
      '--words',
      'ferry',
      '--occurrence',
      '2',
    )
    expect(json('events').events[0].accounts[0].evidence).toMatchObject([{ start: 34 }, { start: 45 }])
    await run('annotate', '--record', 'q-mayor', '--field', 'sourceSpan', '--words', 'Lind', '--in', 'Ada Lind')
    expect(json('quotes').quotes[1].sourceSpan).toMatchObject({ start: 109, end: 113 })
    expect((await run('verify')).stdout).toBe('all 19 spans match\n')
  })

  it.each([
    [['--record', 'nobody', '--field', 'mentions', '--words', 'Mayor'], 'no record has the id "nobody"'],
    [['--record', 'ada-lind', '--field', 'cue', '--words', 'Mayor'], '"cue" holds no spans of'],
    [['--record', 'closure', '--field', 'accounts/7/evidence', '--words', 'Mayor'], '"closure" has no accounts/7'],
    [['--words', 'Mayor'], '--record is missing'],
    [['--occurrence', 'two'], 'whole number'],
    [['--level', 'ADJ'], 'Allowed choices are NAM, NOM, PRO'],
  ])('refuses %j', async (flags, message) => {
    const { run, readAll } = create()
    const before = readAll()
    const { code, stderr } = await run('annotate', ...flags)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(readAll()).toEqual(before)
  })
})
