import { version } from '../../package.json'
import { SCHEMA_VERSION } from '../model/index.js'
import { rules as allRules, type Rule } from '../rules/index.js'
import { canonicalize } from '../text/index.js'
import { checkValue } from './check-source.js'
import { articleIdOf, fingerprinter } from './fingerprint.js'
import { CodeCounter } from './report/code-counter.js'
import { Sample } from './report/sample.js'
import type { Report } from './report/types.js'

/** How to validate an article. */
export interface ValidateArticleOptions {
  /** The rules to run; all of them by default. Leave some out, or add your own. */
  readonly rules?: readonly Rule[]
  /** The text that the article annotates, to hold spans and digests against; it is made canonical. By default the article's own `text.content`. */
  readonly text?: string
  /** How many diagnostics of one code are listed at most; 20 by default. All are counted. */
  readonly limit?: number
}

/**
 * Validates one article: its shape and, where that is right, every rule. Pure: the same input gives the same report.
 *
 * @param input a parsed document of any origin, or what has a `toJSON` that gives one, such as an opened article. Keys that a JSON text has twice are lost by parsing; validate the file to find them.
 * @returns a report without places in a file: its diagnostics have JSON Pointers only
 * @throws IllFormedTextError (`reportedly/text`) where `options.text` has a lone surrogate
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { article } from 'reportedly'
 * import { validateArticle } from 'reportedly/validate'
 *
 * assert.equal(validateArticle(article).counts.error, 0)
 *
 * const { counts, diagnostics } = validateArticle({ ...article.data, language: 'English' })
 * assert.equal(counts.error, 1)
 * assert.equal(diagnostics[0]?.pointer, '/language')
 * ```
 */
export function validateArticle(input: unknown, options: ValidateArticleOptions = {}): Report {
  const { rules = allRules, limit = 20 } = options
  const document = plain(input)
  const text = options.text === undefined ? {} : { text: canonicalize(options.text).text }
  const { findings, hasText, value } = checkValue(document, { rules, ...text })
  const article = articleIdOf(document)
  const fingerprint = fingerprinter(value, article)
  const counter = new CodeCounter()
  const sample = new Sample(limit)
  for (const finding of findings) {
    counter.add(finding)
    if (!sample.wants(finding.code)) continue
    sample.keep({
      ...finding,
      ...(article !== undefined && { article }),
      fingerprint: fingerprint(finding),
    })
  }
  const error = counter.total('error')
  return {
    reportVersion: 1,
    versions: { reportedly: version, schema: SCHEMA_VERSION, rules: rules.map(({ code }) => code).sort() },
    complete: true,
    failures: [],
    read: { files: 0, articles: 1, invalid: error > 0 ? 1 : 0, bytes: 0, texts: hasText ? 1 : 0 },
    counts: { error, warning: counter.total('warning'), suppressed: 0, byCode: counter.byCode() },
    diagnostics: sample.diagnostics,
    limit,
  }
}

/** What `JSON.stringify` would write of a value. */
function plain(input: unknown): unknown {
  const { toJSON } = (input ?? {}) as { toJSON?: unknown }
  return typeof toJSON === 'function' ? toJSON.call(input) : input
}
