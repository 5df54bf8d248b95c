import { defineConfig } from 'vitest/config'

const timeouts = { testTimeout: 120_000, hookTimeout: 240_000 }

export default defineConfig({
  test: {
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
