/** What is mutated together, and the tests that its mutants have to pass. */
export interface Piece {
  readonly source: readonly string[]
  /** In the order in which they run: the first that fails ends the run of a mutant, so the cheapest come first. */
  readonly tests: readonly string[]
}

export const PIECES: Readonly<Record<string, Piece>> = {
  text: { source: ['src/text/**'], tests: ['test/text/*'] },
  query: {
    source: ['src/query/**'],
    tests: ['test/query/{boundaries,filters,lookup,tables,types}', 'test/query/!(scan|shape|open)', 'test/query/*'],
  },
  rules: {
    source: ['src/rules/**', '!src/rules/fixtures/**', '!src/rules/screen/**', '!src/rules/**/table.ts'],
    tests: ['test/rules/{edges,table}', 'test/rules/fixtures', 'test/rules/!(patterns)'],
  },
  screen: {
    source: ['src/rules/screen/**'],
    tests: ['test/rules/screen/{rules,state}', 'test/rules/screen/!(mutations)'],
  },
}
