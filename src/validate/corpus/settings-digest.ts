import { digestSpan } from '../../text/index.js'
import { canonicalJson } from '../report/canonical.js'
import type { Settings } from './options.js'

/** A digest of the settings that shards must have in common, besides rules and limit: 11 characters. */
export function settingsDigest(settings: Settings): string {
  const { maxDepth, maxLineBytes, duplicateKeys, allowEmpty, text, baseline = [] } = settings
  const hasText = text !== undefined
  return digestSpan(
    canonicalJson({ maxDepth, maxLineBytes, duplicateKeys, allowEmpty, hasText, baseline: [...baseline].sort() }),
  )
}
