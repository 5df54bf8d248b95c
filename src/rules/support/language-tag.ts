/** `langtag` and `privateuse` of RFC 5646, section 2.1; its irregular grandfathered tags are all replaced and left out. */
const LANGUAGE_TAG = new RegExp(
  [
    '^(?:',
    '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})', // language, extended language
    '(?:-[a-z]{4})?', // script
    '(?:-(?:[a-z]{2}|[0-9]{3}))?', // region
    '(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*', // variants
    '(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*', // extensions
    '(?:-x(?:-[a-z0-9]{1,8})+)?', // private use
    '|x(?:-[a-z0-9]{1,8})+',
    ')$',
  ].join(''),
  'i',
)

/** Whether a language tag is well formed (BCP 47); not whether its parts are registered. */
export const isLanguageTag = (tag: string): boolean => LANGUAGE_TAG.test(tag)
