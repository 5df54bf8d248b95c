import { digestText } from '../text/index.js'

/** What a page may do that holds this style and this script: nothing else, and nothing from elsewhere (CSP Level 3). */
export const policyOf = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** The hash of an inline element, in base64 with padding. */
const hashOf = (content: string): string => `sha256-${digestText(content).replaceAll('-', '+').replaceAll('_', '/')}=`
