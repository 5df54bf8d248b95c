export { type BratConfiguration, bratConfiguration } from './configuration.js'
export { type BratDocument, toBrat } from './export.js'
export { type FromBratOptions, fromBrat } from './import.js'
export type { BratTypes } from './types.js'
