import { describe, expect, it } from 'vitest'
import { checkShape } from '../../src/validate/shape.js'
import { DRAFT } from '../cli/support.js'

/** An invented article whose spans are all pending. */
const draft = () => {
  const { article, entities, events, quotes, stances } = structuredClone(DRAFT)
  const { $schema: _, ...metadata } = article
  return { ...metadata, entities: entities.entities, ...events, ...quotes, ...stances }
}

const PENDING = {
  code: 'shape/pending-span',
  severity: 'error',
  message: 'this span has words but no offsets yet',
  hint: 'run `reportedly annotate` with the text',
}

const under = (document: unknown, pointer: string) =>
  checkShape(document).filter((finding) => finding.pointer.startsWith(pointer))

describe('checkShape', () => {
  it.each([
    '/published/expression',
    '/entities/1/mentions/0',
    '/entities/3/mentions/0',
    '/events/1/mentions/0',
    '/events/0/accounts/0/evidence/0',
    '/quotes/0/cue/0',
    '/quotes/0/sourceSpan',
    '/quotes/1/verbatim/0',
  ])('finds one thing wrong with the pending span %s', (pointer) => {
    expect(under(draft(), pointer)).toEqual([{ ...PENDING, pointer }])
  })

  it('still finds what else is wrong with a pending span', () => {
    const document = draft()
    document.entities[1]?.mentions.splice(0, 1, { words: 'Ada Lind', colour: 'red' } as never)
    expect(under(document, '/entities/1/mentions/0').map(({ code, pointer }) => [code, pointer])).toEqual(
      expect.arrayContaining([
        ['shape/pending-span', '/entities/1/mentions/0'],
        ['shape/missing-key', '/entities/1/mentions/0/level'],
        ['shape/unknown-key', '/entities/1/mentions/0/colour'],
      ]),
    )
    expect(under(document, '/entities/1/mentions/0')).toHaveLength(3)
  })

  it('takes for pending neither a span with a start nor an object that is no span', () => {
    const document = draft()
    document.quotes[0]?.cue.splice(0, 1, { words: 'said', start: 4 } as never)
    Object.assign(document.stances[0]?.provenance ?? {}, { words: 'said' })
    expect(
      under(document, '/quotes/0/cue')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['shape/missing-key', 'shape/missing-key', 'shape/unknown-key'])
    expect(under(document, '/stances/0')).toMatchObject([{ code: 'shape/unknown-key' }])
  })

  it('guesses the key that a mistyped one was meant to be', () => {
    const document = draft()
    const { specificity, ...entity } = document.entities[0] as { specificity: string }
    document.entities[0] = { ...entity, specifity: specificity, zzz: 1 } as never
    expect(under(document, '/entities/0')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/entities/0/specifity', hint: 'did you mean "specificity"?' }),
        expect.objectContaining({ pointer: '/entities/0/zzz', hint: 'remove it or correct its name' }),
      ]),
    )
  })
})
