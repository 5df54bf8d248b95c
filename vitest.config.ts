import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }

const define = { __VERSION__: JSON.stringify(manifest.version) }
const timeouts = { testTimeout: 120_000, hookTimeout: 240_000 }

export default defineConfig({
  test: {
    projects: [
      {
        define,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/bench/**'],
          ...timeouts,
        },
      },
      {
        define,
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
