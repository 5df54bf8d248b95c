import { LANGUAGE_TAG } from '../../model/language-tag.js'
import type { Rule } from '../rule.js'

/** Languages are named the way that machines know them. */
export const languageTag: Rule = {
  code: 'language-tag',
  group: 'provenance',
  severity: 'error',
  needsText: false,
  summary: 'Every language is written as a well-formed language tag (BCP 47).',
  visit: {
    article({ language }, context) {
      if (!LANGUAGE_TAG.test(language)) context.report('/language', messageFor(language), HINT)
    },
    entity({ labels }, context) {
      for (const language in labels) {
        if (!LANGUAGE_TAG.test(language)) context.report('/labels', messageFor(language), HINT)
      }
    },
  },
}

const messageFor = (tag: string) => `"${tag}" is no well-formed language tag`
const HINT = 'write it as in BCP 47: en, pt-BR, zh-Hant'
