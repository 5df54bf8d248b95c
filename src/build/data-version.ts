import { compareText } from '../model/compare-text.js'
import type { Article } from '../model/index.js'
import { digestText } from '../text/index.js'
import { canonicalJson } from '../validate/report/canonical.js'

/** The digest of articles: SHA-256 of the canonical JSON (RFC 8785) of their list by id, each without `$schema`. */
export function digestOfData(articles: readonly Article[]): string {
  const data = articles.map(({ $schema: _, ...article }) => article).sort((a, b) => compareText(a.id, b.id))
  return digestText(canonicalJson(data))
}

/** The module that tells which data a package holds. */
export const dataVersionModule = (version: string, articles: readonly Article[]): string => `\
// Generated from data/ and package.json by \`npm run generate\`. Edit those, not this file.

/**
 * The version of the package that the data was released with. What its parts say of the data stands in
 * \`docs/versions.md\`; \`article.revision\` counts the versions of one article.
 *
 * @example
 * \`\`\`ts
 * import assert from 'node:assert/strict'
 * import { dataVersion } from 'reportedly'
 *
 * assert.match(dataVersion, /^[0-9]+[.][0-9]+[.][0-9]+/)
 * \`\`\`
 */
export const dataVersion: string = ${JSON.stringify(version)}

/**
 * The digest of the bundled data: SHA-256, base64url without padding, 43 characters, of the canonical JSON (RFC 8785) of
 * the list of articles by id, each without \`$schema\`. It is the same exactly where the data is the same.
 *
 * @example
 * \`\`\`ts
 * import assert from 'node:assert/strict'
 * import { createHash } from 'node:crypto'
 * import { article, dataDigest } from 'reportedly'
 * import { canonicalJson } from 'reportedly/validate'
 *
 * assert.equal(createHash('sha256').update(canonicalJson([article.data])).digest('base64url'), dataDigest)
 * \`\`\`
 */
export const dataDigest: string = ${JSON.stringify(digestOfData(articles))}
`
