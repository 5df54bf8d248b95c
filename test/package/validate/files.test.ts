import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { describe, expect, inject } from 'vitest'
import { failures, found, line, lines, test, type Workspace, wrongLine } from './support.js'

describe('nothing to read', () => {
  test.for([
    ['a file that is not there', ['none.ndjson'], 'there is no file or folder none.ndjson'],
    ['a glob that matches nothing', ['none-*.ndjson'], 'no file matches none-*.ndjson'],
    ['an empty folder', ['empty'], 'the folder empty holds no article'],
    ['a folder with the name of a file', ['folder.json'], 'the folder folder.json holds no article'],
    ['a link that leads nowhere', ['link.json'], 'there is no file or folder link.json'],
    ['one of two files that is not there', ['news.ndjson', 'none.ndjson'], 'there is no file or folder none.ndjson'],
  ] as const)('%s: exit code 2, even where findings would make it 1', async ([, paths, message], { work }) => {
    work.write('empty/notes.txt', 'no article')
    work.write('folder.json/notes.txt', 'no article')
    work.write('news.ndjson', lines(wrongLine('a')))
    symlinkSync('nowhere', work.path('link.json'))
    const { code, stdout, stderr } = await work.validate(paths)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`error: ${message}`)
  })

  test('in an empty file: an error, and no more than a warning with --allow-empty', async ({ work }) => {
    work.write('empty.ndjson', '')
    work.write('blank.ndjson', '\n \r\n\t\n')
    work.write('empty.json', '')
    const files = ['blank.ndjson', 'empty.json', 'empty.ndjson']
    const report = await work.report(files)
    expect(found(report)).toEqual(files.map(() => '1 json/empty'))
    expect(report.code).toBe(1)
    expect(await work.report(['-'], { input: '' })).toMatchObject({ code: 1, counts: { error: 1 } })
    const { code, stdout } = await work.validate([...files, '--allow-empty'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '⚠ nothing was checked: there are no articles\n' })
  })

  test('at all is fine with --allow-empty, but not where a file is named', async ({ work }) => {
    work.write('empty/notes.txt', 'no article')
    for (const path of ['empty', 'none-*.ndjson']) {
      const { code, stdout } = await work.validate([path, '--allow-empty'])
      expect({ code, stdout }).toEqual({ code: 0, stdout: '⚠ nothing was checked: there are no articles\n' })
    }
    expect(await work.validate(['none.ndjson', '--allow-empty'])).toMatchObject({ code: 2 })
  })
})

/** A user who owns nothing: what root may read, it may not. */
const NOBODY = 65534

describe('a folder', () => {
  test('with links that lead in circles is read once, without end or loss', async ({ work }) => {
    work.write('corpus/deep/news.ndjson', lines(wrongLine('a')))
    for (const [link, target] of [
      ['corpus/deep/up', '..'],
      ['corpus/deep/here', '.'],
      ['corpus/again', 'deep'],
    ] as const) {
      symlinkSync(target, work.path(link))
    }
    const report = await work.report(['corpus'])
    expect(found(report)).toEqual(['1 shape/wrong-form'])
    expect(report).toMatchObject({ code: 1, complete: true, read: { articles: 1, files: 1 } })
  })

  test('with links that lead nowhere, or to themselves, is incomplete; the rest is checked', async ({ work }) => {
    work.write('corpus/news.ndjson', lines(wrongLine('a')))
    symlinkSync('nowhere', work.path('corpus/lost.json'))
    symlinkSync('self.ndjson', work.path('corpus/self.ndjson'))
    symlinkSync('itself', work.path('corpus/itself'))
    const report = await work.report(['corpus'])
    expect(failures(report).map((failure) => failure.split(' ')[0])).toEqual([
      'corpus/itself',
      'corpus/lost.json',
      'corpus/self.ndjson',
    ])
    expect(found(report)).toEqual(['1 shape/wrong-form'])
    expect(report).toMatchObject({ code: 3, complete: false })
  })

  test('in which folders have the names of files is read through and through', async ({ work }) => {
    work.write('corpus/a.json/b.ndjson/c.jsonl', lines(wrongLine('a')))
    const report = await work.report(['corpus'])
    expect(report.diagnostics[0]?.location?.file).toBe('corpus/a.json/b.ndjson/c.jsonl')
  })

  test('with a file or a folder that may not be read is incomplete, under a glob too', async ({ work }) => {
    work.write('corpus/a.ndjson', lines(line('a')))
    work.write('corpus/b.ndjson', lines(wrongLine('b')))
    work.write('corpus/c/d.ndjson', lines(line('d')))
    for (const path of [inject('consumer'), work.folder]) chmodSync(path, 0o755)
    chmodSync(work.scratch, 0o777)
    for (const path of ['corpus/a.ndjson', 'corpus/c']) chmodSync(work.path(path), 0)
    const options = process.getuid?.() === 0 ? { uid: NOBODY } : {}
    for (const paths of ['corpus', 'corpus/**/*.ndjson']) {
      const report = await work.report([paths], options)
      expect(failures(report)).toEqual([
        'corpus/a.ndjson it may not be read; check its permissions',
        expect.stringMatching(/^corpus\/c the folder cannot be read: EACCES/),
      ])
      expect(found(report)).toEqual(['1 shape/wrong-form'])
      expect(report.code).toBe(3)
    }
    chmodSync(work.path('corpus/c'), 0o755)
  })

  test('of five files, one of which is a folder, is incomplete', async ({ work }) => {
    work.write('news/article.json', line('a'))
    for (const name of ['entities', 'events', 'quotes']) work.write(`news/${name}.json`, '{}')
    work.write('news/stances.json/x', '')
    const report = await work.report(['news'])
    expect(failures(report)).toEqual(['news/stances.json it is a folder, a file was expected'])
    expect(report.code).toBe(3)
  })
})

/** Starts a run that has found `b.ndjson` and waits for what a pipe brings; does something; lets it go on. */
async function meanwhile(work: Workspace, act: () => void) {
  spawnSync('mkfifo', [work.path('a.ndjson')])
  work.write('b.ndjson', lines(line('b'), line('c'), line('d')))
  const run = work.start(process.execPath, work.command('-r', 'json', 'a.ndjson', 'b.ndjson').slice(1))
  const { child } = work.start('sh', ['-c', 'cat > a.ndjson'], { input: 'open' })
  await work.untilRunning(run)
  act()
  child.stdin?.end(lines(line('a')))
  const { code, stdout, stderr } = await run.ended
  return { code, stderr, report: JSON.parse(stdout) }
}

describe('a file that changes during the run makes it incomplete', () => {
  test.for([
    ['longer', (file: string) => appendFileSync(file, lines(line('e')))],
    ['cut', (file: string) => truncateSync(file, 100)],
    ['deleted', (file: string) => rmSync(file)],
  ] as const)('%s', async ([, change], { work }) => {
    const { code, report, stderr } = await meanwhile(work, () => change(work.path('b.ndjson')))
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(failures(report)).toEqual([
      expect.stringMatching(/^b\.ndjson (it is not the file that it was when the run began|there is no such file)/),
    ])
    expect(report.read.articles).toBe(1)
  })
})
