import { readFileSync } from 'node:fs'
import { findDuplicateKey } from './json/duplicate-key.js'
import { findJsonSyntaxError, lineAndColumn } from './json/syntax.js'

/** A file of an article that cannot be read: it is missing, is not UTF-8, is not JSON, or does not hold what its name says. */
export class ReadError extends Error {
  override name = 'ReadError'

  constructor(
    /** `missing`: no such file; `unreadable`: the system refuses; `invalid`: what it holds is wrong. */
    readonly problem: 'missing' | 'unreadable' | 'invalid',
    /** Path of the file, as it was given. */
    readonly file: string,
    /** What is wrong and what to do, without the place. */
    readonly reason: string,
    /** Where it is wrong, from 1; only for JSON syntax and duplicate keys. */
    readonly position?: { readonly line: number; readonly column: number },
  ) {
    super(`${position ? `${file}:${position.line}:${position.column}` : file}: ${reason}`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read; check its permissions',
  EPERM: 'it may not be read; check its permissions',
  EISDIR: 'it is a folder, a file was expected',
}

const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])

/** What the system says when it refuses something that was to be done with a file. */
export function asReadError(file: string, error: unknown): ReadError {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new ReadError(MISSING.has(code) ? 'missing' : 'unreadable', file, REASONS[code] ?? message)
}

/** Does something with a file; what the system refuses becomes a {@link ReadError}. */
export function attempt<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw asReadError(file, error)
  }
}

/**
 * Reads a text file in UTF-8, without its byte order mark.
 *
 * @throws ReadError where it is missing, may not be read, or is not UTF-8
 */
export function readTextFile(file: string, keepsMark = false): string {
  const bytes = attempt(file, () => readFileSync(file))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepsMark }).decode(bytes)
  } catch {
    throw new ReadError('invalid', file, 'it is not valid UTF-8; save it in that encoding')
  }
}

/** Refuses a document in which one value would silently win over another. */
function refuseDuplicateKeys(file: string, text: string): void {
  const found = findDuplicateKey(text)
  if (found === undefined) return
  const { line } = lineAndColumn(text, found.first)
  const reason = `the key ${JSON.stringify(found.key)} stands in this object twice, first in line ${line}; remove one`
  throw new ReadError('invalid', file, reason, lineAndColumn(text, found.second))
}

/**
 * Reads a JSON file that holds one object.
 *
 * @throws ReadError where it cannot be read, is not JSON, holds something else, or has a key twice
 */
export function readJsonObject(file: string): Record<string, unknown> {
  const text = readTextFile(file)
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    const found = findJsonSyntaxError(text)
    if (found === undefined) throw new ReadError('invalid', file, (error as Error).message)
    const there =
      found.offset >= text.length
        ? 'the file ends'
        : `there is ${JSON.stringify(String.fromCodePoint(text.codePointAt(found.offset) ?? 0))}`
    const reason = `it is not valid JSON: ${there} where this was expected: ${found.expected}`
    throw new ReadError('invalid', file, reason, lineAndColumn(text, found.offset))
  }
  refuseDuplicateKeys(file, text)
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new ReadError('invalid', file, 'it must hold one JSON object { … }')
  }
  return content as Record<string, unknown>
}
