import { isAboutAscii } from './binary.js'
import type { Declarations } from './declarations.js'
import type { Pattern } from './shape.js'

/**
 * The condition under which a text does not match a pattern. V8 writes down each match of a regular expression, which costs a
 * third of the time of a short one, and nothing where none is found: so the expression looks for what is wrong, where it can.
 */
export function mismatchOf({ name, regex }: Pattern, text: string, declarations: Declarations): string {
  const inverse = inverseOf(regex)
  const constant = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase()
  return inverse === undefined
    ? `!${declare(constant, regex, declarations)}.test(${text})`
    : `${declare(`NO_${constant}`, { source: inverse, flags: '' }, declarations)}.test(${text})`
}

function declare(wanted: string, { source, flags }: Pick<RegExp, 'source' | 'flags'>, declarations: Declarations) {
  const written = `new RegExp(${JSON.stringify(unrolled(source))}, '${flags}')`
  return declarations.use(written, wanted, (name) => `const ${name} = ${written}\n`)
}

/**
 * The source of the regular expression that matches, without flags, where another does not. It is known for one that can only
 * match where a text begins and names characters of ASCII only, for which the flag `u` changes nothing but the time.
 */
export function inverseOf(regex: RegExp): string | undefined {
  const { source } = regex
  if (!source.startsWith('^') || hasAlternatives(source) || !isAboutAscii(regex)) return undefined
  return `^(?!${source.slice(1)})`
}

/** Whether a `|` stands outside of all groups. */
function hasAlternatives(pattern: string): boolean {
  let rest = pattern.replaceAll(/\\.|\[(?:\\.|[^\\\]])*\]/g, '')
  for (let outer = ''; outer !== rest; ) {
    outer = rest
    rest = outer.replaceAll(/\([^()]*\)/g, '')
  }
  return rest.includes('|')
}

/** A class that stands several times in a row is matched twice as fast as one that is counted. */
export const unrolled = (pattern: string): string =>
  pattern.replaceAll(/(?<!\\)(\[(?:\\.|[^\\\]])*\])\{(\d{1,2})\}/g, (_, characters, times) =>
    characters.repeat(Number(times)),
  )
