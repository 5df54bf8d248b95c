import { defineConfig } from 'vitest/config'

/** The tests that mutants have to pass: those in the folder of the same name. */
export default defineConfig({
  test: {
    include: [`test/${process.env.REPORTEDLY_MUTATED}/**/*.test.ts`],
    exclude: ['test/rules/patterns.test.ts'],
    testTimeout: 60_000,
  },
})
