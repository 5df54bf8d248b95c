import { describe, expect, it } from 'vitest'
import { codes } from '../../src/validate/codes.js'
import { run } from './support.js'

describe('explain', () => {
  it('says what a code means, and shows what is wrong, what is said of it, and what is right', async () => {
    const { code, stdout, stderr } = await run(['explain', 'certain-hedge'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('[certain-hedge] group events')
    const [wrong, right] = stdout.split('This is right:')
    expect(wrong).toContain('"certainty": "certain"')
    expect(wrong).toContain('→ an account with hedges is called certain')
    expect(right).toContain('"certainty": "possible"')
  })

  it('says which code needs the text, and what words its spans stand for', async () => {
    const { stdout } = await run(['explain', 'ragged-span'])
    expect(stdout).toContain('checked where the text is at hand')
    expect(stdout).toContain('stands for "Islander"')
  })

  it('says what to do where there is no example', async () => {
    const { stdout } = await run(['explain', 'json/encoding'])
    expect(stdout).toContain('→ save it in UTF-8')
  })

  it('prints JSON', async () => {
    const { stdout } = await run(['explain', 'article-id-reused', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      code: 'article-id-reused',
      group: 'corpus',
      severity: 'error',
      bad: { says: expect.stringContaining('belongs to another article') },
    })
  })

  it('hands out no control characters of an example', async () => {
    const { stdout } = await run(['explain', 'plain-text'])
    expect(stdout).toContain('\\u202e')
    expect(stdout).not.toContain('\u202e')
  })
})

describe('rules', () => {
  it('lists every code once, in its group', async () => {
    const { code, stdout, stderr } = await run(['rules'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const listed = [...stdout.matchAll(/^ {2}(\S+) +(error|warning) /gm)].map(([, name, severity]) => [name, severity])
    expect(listed).toEqual(codes.map((known) => [known.code, known.severity]))
  })

  it('lists one group, as JSON too', async () => {
    const { stdout } = await run(['rules', '--group', 'rights', '--json'])
    const ofGroup = codes.filter(({ group }) => group === 'rights')
    expect(JSON.parse(stdout)).toEqual(
      ofGroup.map(({ code, summary }) => expect.objectContaining({ code, summary, group: 'rights' })),
    )
  })
})

describe('schema', () => {
  it('prints the schema of an article, or of what is named', async () => {
    const { code, stdout } = await run(['schema'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ $id: 'urn:reportedly:schema:1:article' })
    const { stdout: entities } = await run(['schema', 'entities'])
    expect(JSON.parse(entities)).toMatchObject({ $id: 'urn:reportedly:schema:1:entities' })
  })

  it('lists the names', async () => {
    const { stdout } = await run(['schema', '--list'])
    expect(stdout.trimEnd().split('\n')).toEqual(expect.arrayContaining(['article', 'entities', 'metadata', 'quote']))
  })
})
