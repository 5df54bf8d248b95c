import { defineConfig } from 'vitest/config'

const timeouts = { testTimeout: 120_000, hookTimeout: 240_000 }

export default defineConfig({
  test: {
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
