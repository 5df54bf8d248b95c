import * as z from 'zod'
import { LANGUAGE_TAG } from '../model/language-tag.js'
import { define } from './define.js'

/** An id of a record, an agent or an article. */
export const id = define<string>(
  'Id',
  'Lower-case words joined by hyphens.',
)(
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Expected lower-case words joined by hyphens, such as "peace-plan"')
    .meta({ examples: ['peace-plan'] }),
)

/** Text for people: anything but nothing. */
export const words = () => z.string().min(1, 'Expected at least one character')

/** A language tag. */
export const languageTag = () =>
  z.string().regex(LANGUAGE_TAG, 'Expected a BCP 47 language tag, such as "en" or "zh-Hant-TW"')

const day =
  '(?:(?:[0-9]{2}(?:[2468][048]|[13579][26]|0[48])|(?:[02468][048]|[13579][26])00)-02-29|[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])))'
const hour = '(?:[01][0-9]|2[0-3])'
const instant = new RegExp(
  `^${day}(?:T${hour}:[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]+)?)?(?:Z|[+\\-]${hour}:[0-5][0-9]))?$`,
  'u',
)

/** A calendar date, or a date and time with its offset from UTC. */
export const dateOrInstant = () =>
  z
    .string()
    .regex(instant, 'Expected a date or an instant with its offset, such as "2026-11-22" or "2026-11-22T09:30:00Z"')

/** An absolute web address of RFC 3986's characters. `z.url()` would trim and accept what `format: uri` refuses. */
export const webAddress = () =>
  z
    .string()
    .regex(
      /^https?:\/\/[A-Za-z0-9[][A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/u,
      'Expected an absolute web address, such as "https://news.example/item"',
    )

/** An SPDX licence identifier; whether there is such a licence is not a matter of shape. */
export const licence = () => words().meta({ examples: ['CC-BY-4.0', 'CC0-1.0', 'LicenseRef-proprietary'] })

/** The reference to the JSON Schema that editors follow. */
export const schemaReference = () => z.string().exactOptional().describe('The JSON Schema that describes this file.')
