import { fileURLToPath } from 'node:url'
import { isSafe } from 'redos-detector'
import { describe, expect, it } from 'vitest'
import { JSON_SCHEMA_NAMES, jsonSchema } from '../../src/schema/index.js'
import { patternsIn } from './patterns.js'

/** Patterns that the detector does not pass, and why no input makes them slow. */
const LINEAR: Readonly<Record<string, string>> = {
  [/<[/!]?[a-z][^<>]*>|<!--|&(?:[a-z][a-z0-9]*|#[0-9]+|#x[0-9a-f]+);/.source]:
    'a tag or a character reference holds none of the signs that start one, so that no attempt reads what another has read',
  [/\/verbatim\/\d+$/.source]: 'digits hold no slash, so that no attempt reads what another has read',
  [/\.([a-z]+)(?:\.(gz|br|zst))?$/.source]: 'it reads names of files, and no attempt more than two parts between dots',
  [/(from '|import\(['"]|import ')(\.{1,2}\/[^'"]+)\.js(['"])/.source]: 'it reads our own declarations when we build',
  [/(sourceMappingURL=.*)\.d\.ts\.map/.source]: 'it reads our own declarations when we build',
  [/\[([^[\]]*)\]\([^()]*\)/.source]: 'it reads our own pages when we build the site',
  [/(?<!\\)(\[(?:\\.|[^\\\]])*\])\{(\d{1,2})\}/.source]: 'it reads our own patterns when we build',
  [/\\.|\[(?:\\.|[^\\\]])*\]/.source]: 'it reads our own patterns when we build',
  [/\([^()]*\)/.source]: 'it reads our own patterns when we build',
  [/^(?:\\[^A-Za-z0-9]|\\d|\[(?!\^)(?:\\[^A-Za-z0-9]|\\d|[^\\\]])*\]|\(\?[:=!]|[^\\.[?]|(?<!\()\?)*$/.source]:
    'no two of its parts begin alike, and it reads our own patterns when we build',
}

/** Above what bounded repetition makes of a pattern, whatever the length of its input. */
const MOST_BACKTRACKS = 1000

const isLinear = (pattern: RegExp) => isSafe(pattern, { maxScore: MOST_BACKTRACKS }).safe

/** Every `pattern` of a JSON Schema. */
function schemaPatterns(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'pattern' in node && typeof node.pattern === 'string' ? [node.pattern] : []
  return [...own, ...Object.values(node).flatMap(schemaPatterns)]
}

describe('no regular expression takes more than linear time', () => {
  const { patterns, built } = patternsIn(fileURLToPath(new URL('../../src', import.meta.url)))
  const distinct = new Map(patterns.map((pattern) => [`${pattern.file} /${pattern.source}/${pattern.flags}`, pattern]))

  it('among the literals', () => {
    const slow = [...distinct.values()].filter(({ source, flags }) => !isLinear(new RegExp(source, flags)))
    expect(slow.map(({ source }) => source).sort()).toEqual(Object.keys(LINEAR).sort())
  }, 60_000)

  it('among the patterns of the JSON Schemas, those put together from parts included', () => {
    expect(built).toEqual(['schema/strings.ts'])
    const emitted = new Set(JSON_SCHEMA_NAMES.flatMap((name) => schemaPatterns(jsonSchema(name))))
    expect(emitted.size).toBeGreaterThan(4)
    expect([...emitted].filter((source) => !isLinear(new RegExp(source, 'u')))).toEqual([])
  }, 60_000)

  it('and the check finds one that does', () => {
    expect(isLinear(/^(?:a+)+$/)).toBe(false)
    expect(isLinear(/\s+$/)).toBe(false)
  })
})
