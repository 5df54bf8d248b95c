/**
 * Each record of the bundled article as a constant of its own, so that a bundler keeps only those that are imported.
 *
 * @packageDocumentation
 */
export * from './generated/records.js'
