import * as z from 'zod'
import { define } from './define.js'
import { languageTag, words } from './strings.js'

type Labels = Readonly<Record<string, string>>

/** `z.record` drops a key `__proto__` without a word; JSON can hold one, and it is no language tag. */
function refuseProto(labels: Labels, context: z.RefinementCtx): Labels {
  if (typeof labels === 'object' && labels !== null && Object.hasOwn(labels, '__proto__')) {
    context.addIssue({ code: 'unrecognized_keys', keys: ['__proto__'] })
  }
  return labels
}

export const labelsSchema = define<Labels>(
  'Labels',
  'Usual or official names by language tag (BCP 47).',
)(
  z.preprocess(
    refuseProto,
    z.record(languageTag(), words(), {
      error: (issue) =>
        issue.code === 'invalid_key' ? 'Expected a BCP 47 language tag as key, such as "ar"' : undefined,
    }),
  ),
)
