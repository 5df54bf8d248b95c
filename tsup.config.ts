import { defineConfig, type Options } from 'tsup'

const shared = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: false,
  clean: false,
  dts: false,
  silent: true,
  esbuildOptions(options) {
    options.charset = 'utf8'
  },
} satisfies Options

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      records: 'src/records.ts',
      text: 'src/text/index.ts',
      time: 'src/time/index.ts',
    },
    format: ['esm', 'cjs'],
  },
  // Apart from the data path, which would otherwise load what it shares with the schemas as files of their own.
  {
    ...shared,
    entry: { schema: 'src/schema/index.ts' },
    format: ['esm', 'cjs'],
  },
  // What only needs Node, to read corpora, is in files that the entry point loads when asked: it runs in a browser.
  {
    ...shared,
    entry: { index: 'src/validate/index.ts', worker: 'src/validate/corpus/worker.ts' },
    outDir: 'dist/validate',
    format: ['esm', 'cjs'],
    platform: 'node',
    shims: true,
    removeNodeProtocol: false,
  },
  {
    ...shared,
    entry: { main: 'src/cli/main.ts', worker: 'src/validate/corpus/worker.ts' },
    outDir: 'dist/cli',
    format: 'esm',
    platform: 'node',
    noExternal: ['zod'],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  },
])
