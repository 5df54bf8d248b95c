/** Where the site is built to stand; `relocate.mjs` then makes it work from anywhere. */
export const BASE = '/reportedly-base/'
