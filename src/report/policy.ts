import { digestText } from '../text/index.js'

/** What a page may do that holds this style and these scripts: nothing else, and nothing from elsewhere (CSP Level 3). */
export const policyOf = (style: string, scripts: readonly string[], more: readonly string[] = []): string =>
  [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src ${scripts.map((script) => `'${hashOf(script)}'`).join(' ')}`,
    ...more,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** The hash of an inline element, in base64 with padding. */
const hashOf = (content: string): string => `sha256-${digestText(content).replaceAll('-', '+').replaceAll('_', '/')}=`
