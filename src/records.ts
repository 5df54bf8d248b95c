export * from './generated/records.js'
