import * as z from 'zod'
import { define } from './define.js'
import { refuseProto } from './refuse-proto.js'
import { languageTag, words } from './strings.js'

type Labels = Readonly<Record<string, string>>

export const labelsSchema = define<Labels>(
  'Labels',
  'Usual or official names by language tag (BCP 47).',
)(
  z.preprocess(
    // JSON can hold a key `__proto__`, and it is no language tag.
    refuseProto<Labels>,
    z.record(languageTag(), words(), {
      error: (issue) =>
        issue.code === 'invalid_key' ? 'Expected a BCP 47 language tag as key, such as "ar"' : undefined,
    }),
  ),
)
