import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const timeouts = { testTimeout: 120_000, hookTimeout: 240_000 }

export default defineConfig({
  test: {
    // Most files wait for programs that they start, so that two at a time are worth it on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/generated/**', 'src/report/client/**'],
      reporter: ['text-summary', 'html'],
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/bench/**'],
          ...timeouts,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/install.ts',
          ...timeouts,
        },
      },
    ],
  },
})
