import { DEFAULT_SETTINGS, type Settings } from './options.js'

/** Settings with the defaults in place of those that are absent or `undefined`. */
export const settingsOf = (options: Partial<Settings>): Settings => ({
  ...DEFAULT_SETTINGS,
  ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
})
