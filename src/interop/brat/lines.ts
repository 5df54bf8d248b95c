import type { Range } from '../../text/index.js'

interface Line {
  /** Number of the line, from 1. */
  readonly line: number
}

export interface TextBound extends Line {
  readonly kind: 'text-bound'
  readonly id: string
  readonly type: string
  readonly fragments: readonly Range[]
  readonly words: string
}

export interface EventLine extends Line {
  readonly kind: 'event'
  readonly id: string
  readonly type: string
  readonly trigger: string
  readonly args: readonly { readonly role: string; readonly id: string }[]
}

export interface RelationLine extends Line {
  readonly kind: 'relation'
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
}

export interface AttributeLine extends Line {
  readonly kind: 'attribute'
  readonly name: string
  readonly target: string
  readonly value?: string
}

export interface NormalizationLine extends Line {
  readonly kind: 'normalization'
  readonly target: string
  readonly scheme: string
  readonly external: string
}

export interface NoteLine extends Line {
  readonly kind: 'note'
  readonly type: string
  readonly target: string
  readonly text: string
}

export interface EquivLine extends Line {
  readonly kind: 'equiv'
  readonly ids: readonly string[]
}

export interface BrokenLine extends Line {
  readonly kind: 'broken'
  readonly problem: string
}

export type AnnLine =
  | TextBound
  | EventLine
  | RelationLine
  | AttributeLine
  | NormalizationLine
  | NoteLine
  | EquivLine
  | BrokenLine

/** Every line of an .ann file that is not blank. */
export function readLines(ann: string): readonly AnnLine[] {
  const seen = new Map<string, number>()
  return ann
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((text, index): AnnLine[] => {
      if (text.trim() === '') return []
      const line = index + 1
      const read = readLine(text, line)
      const id = text.split('\t', 1)[0] as string
      const before = id === '*' || read.kind === 'broken' ? undefined : seen.get(id)
      if (before !== undefined) return [{ kind: 'broken', line, problem: `Line ${before} has the id "${id}" already.` }]
      seen.set(id, line)
      return [read]
    })
}

function readLine(text: string, line: number): AnnLine {
  const broken = (problem: string): BrokenLine => ({ kind: 'broken', line, problem })
  const [id = '', data, ...tail] = text.split('\t')
  if (data === undefined) return broken('There is no tab after the id.')
  const fields = data.split(' ').filter((field) => field !== '')
  const [type = '', ...rest] = fields
  const words = tail.join('\t')
  switch (id[0]) {
    case 'T': {
      const fragments = fragmentsOf(data.trim().slice(type.length))
      if (fragments === undefined)
        return broken('Expected a type and two offsets, as in "T1<tab>Person 0 5<tab>words".')
      return { kind: 'text-bound', line, id, type, fragments, words }
    }
    case 'E': {
      const [[name, trigger] = [], ...args] = fields.map(pair)
      if (name === undefined || trigger === undefined || args.includes(undefined)) {
        return broken('Expected a trigger and arguments, as in "E1<tab>Meet:T2 Person:T1".')
      }
      const read = (args as (readonly [string, string])[]).map(([role, filler]) => ({ role, id: filler }))
      return { kind: 'event', line, id, type: name, trigger, args: read }
    }
    case 'R': {
      const [from, to, ...more] = rest.map(pair)
      if (from === undefined || to === undefined || more.length > 0) {
        return broken('Expected two arguments, as in "R1<tab>Origin Arg1:T1 Arg2:T2".')
      }
      const [first, second] = from[0] === 'Arg2' && to[0] === 'Arg1' ? [to, from] : [from, to]
      return { kind: 'relation', line, id, type, from: first[1], to: second[1] }
    }
    case 'A':
    case 'M': {
      const [target, ...value] = rest
      if (target === undefined) return broken('Expected an attribute of something, as in "A1<tab>Negation E1".')
      return { kind: 'attribute', line, name: type, target, ...(value.length > 0 && { value: value.join(' ') }) }
    }
    case 'N': {
      const [target, reference = ''] = rest
      const colon = reference.indexOf(':')
      const scheme = reference.slice(0, colon)
      const external = reference.slice(colon + 1)
      if (type !== 'Reference' || target === undefined || colon < 1 || external === '' || rest.length > 2) {
        return broken('Expected a reference, as in "N1<tab>Reference T1 wikidata:Q42<tab>words".')
      }
      return { kind: 'normalization', line, target, scheme, external }
    }
    case '#': {
      const [target, ...more] = rest
      if (target === undefined || more.length > 0)
        return broken('Expected a note, as in "#1<tab>AnnotatorNotes T1<tab>words".')
      return { kind: 'note', line, type, target, text: words }
    }
    case '*':
      if (type !== 'Equiv' || rest.length === 0) return broken('Expected an equivalence, as in "*<tab>Equiv T1 T2".')
      return { kind: 'equiv', line, ids: rest }
    default:
      return broken(`Lines with ids such as "${id}" are none of brat's: T, E, R, A, M, N, # or *.`)
  }
}

function pair(field: string): readonly [string, string] | undefined {
  const [name, id, ...more] = field.split(':')
  return name === undefined || name === '' || id === undefined || id === '' || more.length > 0 ? undefined : [name, id]
}

/** `0 5;10 15`, in the order in which it is written; a fragment that is empty or reversed is none. */
function fragmentsOf(offsets: string): readonly Range[] | undefined {
  const fragments = offsets.split(';').map((fragment) => {
    const [start = '', end = '', ...more] = fragment.trim().split(' ')
    const isPair = more.length === 0 && /^[0-9]{1,15}$/.test(start) && /^[0-9]{1,15}$/.test(end)
    return isPair && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : undefined
  })
  return fragments.includes(undefined) ? undefined : (fragments as Range[])
}
