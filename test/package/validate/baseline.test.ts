import { describe, expect } from 'vitest'
import { failures, found, line, lines, test, wrongLine } from './support.js'

const badHolder = (id: string) =>
  line(id, (draft) => {
    draft.stances = draft.stances.map((stance, i) => (i === 0 ? { ...stance, holder: 'nobody' } : stance))
  })

describe('a baseline', () => {
  test('accepts what was found, wherever lines and records move, and nothing else', async ({ work }) => {
    work.write('news.ndjson', lines(line('a'), wrongLine('b'), badHolder('c'), line('a')))
    const options = ['news.ndjson', '--baseline', 'known.json']
    const update = await work.run(['validate', ...options, '--update-baseline', '-r', 'concise'])
    expect(update).toMatchObject({ code: 0, stderr: '' })
    expect(work.json('known.json').fingerprints).toHaveLength(3)

    const same = await work.report(options)
    expect(same).toMatchObject({ code: 0, counts: { error: 0, suppressed: 3 }, diagnostics: [], complete: true })

    const moved = line('c', (draft) => {
      draft.stances = draft.stances.map((stance, i) => (i === 0 ? { ...stance, holder: 'nobody' } : stance)).reverse()
    })
    work.write('news.ndjson', lines(moved, line('a'), line('z'), wrongLine('b'), line('a')))
    expect(await work.report(options)).toMatchObject({ code: 0, counts: { error: 0, suppressed: 3 } })

    work.write('news.ndjson', lines(line('a'), wrongLine('b'), badHolder('c'), line('a'), wrongLine('d')))
    const worse = await work.report(options)
    expect(worse).toMatchObject({ code: 1, counts: { error: 1, suppressed: 3 } })
    expect(found(worse)).toEqual(['5 shape/wrong-form'])
  })

  test('is not written where not everything was read', async ({ work }) => {
    work.write('news.ndjson', `${line('a')}\n{"cut`)
    const run = await work.run(['validate', 'news.ndjson', '--baseline', 'known.json', '--update-baseline'])
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('left as it is')
    expect(() => work.read('known.json')).toThrow('ENOENT')
  })

  test('is the same for shards that are merged', async ({ work }) => {
    work.write('news.ndjson', lines(...Array.from({ length: 30 }, (_, i) => wrongLine(`a-${i % 20}`))))
    const baseline = ['--baseline', 'known.json']
    await work.run(['validate', 'news.ndjson', ...baseline, '--update-baseline'])
    work.write('news.ndjson', lines(...Array.from({ length: 30 }, (_, i) => wrongLine(`a-${i % 21}`))))
    const alone = await work.run(['validate', 'news.ndjson', ...baseline, '-r', 'json'])
    await work.run(['plan', 'news.ndjson', '--target-bytes', '100K', '-o', 'plan.json'])
    const parts = (work.json('plan.json').jobs as unknown[]).map((_, i) => String(i))
    for (const shard of parts) {
      await work.run(['validate', '--plan', 'plan.json', '--shard', shard, '--part-file', shard, ...baseline])
    }
    const merged = await work.run(['merge', '--plan', 'plan.json', ...parts, ...baseline, '-r', 'json'])
    expect(merged).toEqual(alone)
    expect(JSON.parse(alone.stdout).counts.suppressed).toBeGreaterThan(0)
  })
})

describe('rejects', () => {
  test('hold each wrong article as it was, to be mended and validated again', async ({ work }) => {
    const cut = `${wrongLine('d').slice(0, 700)}`
    const latin = Buffer.from(line('e').replace('Ada', 'Àda'), 'latin1')
    work.write(
      'news.ndjson',
      Buffer.concat([
        Buffer.from(lines(line('a'), wrongLine('b'), '', badHolder('c'), cut)),
        latin,
        Buffer.from(`\r\n${line('f')}\n`),
      ]),
    )
    const report = await work.report(['news.ndjson', '--rejects', 'rejects.ndjson'])
    expect(failures(report)).toEqual([])
    const rejects = work
      .read('rejects.ndjson')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(
      rejects.map((reject) => [reject.line, ...reject.findings.map(({ code }: { code: string }) => code)]),
    ).toEqual([
      [2, 'shape/wrong-form'],
      [4, 'unresolved-reference'],
      [5, 'json/syntax'],
      [6, 'json/encoding'],
    ])
    expect(rejects.map(({ file }) => file)).toEqual(Array(4).fill('news.ndjson'))
    expect(rejects[0].article).toEqual(JSON.parse(wrongLine('b')))
    expect(rejects[1].article).toEqual(JSON.parse(badHolder('c')))
    expect(rejects[2].source).toBe(cut)
    expect(Buffer.from(rejects[3].base64, 'base64').toString('latin1')).toBe(`${latin.toString('latin1')}\r`)
    for (const { byte } of rejects) expect(Buffer.from(work.read('news.ndjson')).length).toBeGreaterThan(byte)

    work.write('again.ndjson', lines(JSON.stringify(rejects[0].article)))
    expect(found(await work.report(['again.ndjson']))).toEqual(['1 shape/wrong-form'])
  })
})
