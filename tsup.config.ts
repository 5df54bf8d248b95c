import { defineConfig } from 'tsup'
import manifest from './package.json' with { type: 'json' }

const shared = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: false,
  sourcemap: true,
  clean: false,
  dts: false,
  define: { __VERSION__: JSON.stringify(manifest.version) },
} as const

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      records: 'src/records.ts',
      text: 'src/text/index.ts',
      time: 'src/time/index.ts',
      schema: 'src/schema/index.ts',
    },
    format: ['esm', 'cjs'],
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    outDir: 'dist',
    format: 'esm',
    platform: 'node',
    sourcemap: false,
    banner: { js: '#!/usr/bin/env node' },
  },
])
