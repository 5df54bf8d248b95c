import { resolve } from 'node:path'
import { defineConfig, type Options } from 'tsup'

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

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

/** Reading corpora needs Node: what bundlers for browsers take (the condition "browser" in package.json) says so instead. */
const withoutCorpora: EsbuildPlugin = {
  name: 'without-corpora',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/corpus\/validate-corpus\.js$/ }, () => ({
      path: resolve('src/validate/corpus/unavailable.ts'),
    })),
}

/** commander can start other programs; ours has none, and loading what starts them takes longer than reading the command line. */
const withoutPrograms: EsbuildPlugin = {
  name: 'without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'without-programs' }))
    onLoad({ filter: /./, namespace: 'without-programs' }, () => ({ contents: 'export {}' }))
  },
}

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
    // Engines load a module faster whose characters take one byte each, and the data is Arabic and Hebrew too.
    esbuildOptions(options) {
      options.charset = 'ascii'
    },
  },
  // Apart from the data path, which would otherwise load what it shares with the schemas as files of their own.
  {
    ...shared,
    entry: { schema: 'src/schema/index.ts' },
    format: ['esm', 'cjs'],
  },
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
    entry: { browser: 'src/validate/index.ts' },
    outDir: 'dist/validate',
    format: 'esm',
    esbuildPlugins: [withoutCorpora],
  },
  {
    ...shared,
    entry: { main: 'src/cli/main.ts', worker: 'src/validate/corpus/worker.ts' },
    outDir: 'dist/cli',
    format: 'esm',
    platform: 'node',
    noExternal: ['zod'],
    removeNodeProtocol: false,
    esbuildPlugins: [withoutPrograms],
    // Every start of the command compiles it; names stay, for the traces of errors.
    esbuildOptions(options) {
      Object.assign(options, { charset: 'ascii', minifyWhitespace: true, minifySyntax: true })
    },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  },
])
