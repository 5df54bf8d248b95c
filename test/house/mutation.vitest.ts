import { defineConfig } from 'vitest/config'

/** The tests that mutants have to pass: those beside the three folders that are mutated. */
export default defineConfig({
  test: { include: ['test/{rules,text,query}/**/*.test.ts'], testTimeout: 60_000 },
})
