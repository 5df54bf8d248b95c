import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type TransformOptions, transform } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

/** How code is printed. */
type Print = Pick<TransformOptions, 'charset' | 'minifyWhitespace' | 'minifySyntax'>

const print = (chosen: Print) => ({
  esbuildOptions: (options: object) => void Object.assign(options, chosen),
})

/** Characters beyond ASCII as they are. */
const PLAIN: Print = { charset: 'utf8' }
/** Engines load a file faster whose characters take one byte each, and the data is Arabic and Hebrew too. */
const ASCII: Print = { charset: 'ascii' }
/** For what is compiled each time that the command starts. Names stay, for the traces of errors. */
const COMPACT: Print = { charset: 'ascii', minifyWhitespace: true, minifySyntax: true }

const shared = {
  target: 'es2022',
  platform: 'neutral',
  format: 'esm',
  splitting: true,
  treeshake: false,
  clean: false,
  dts: false,
  silent: true,
  removeNodeProtocol: false,
} satisfies Options

const OWN_URL = "const ownUrl = require('node:url').pathToFileURL(__filename).href;"

/**
 * CommonJS, made of modules once esbuild has cut them into pieces, which it does for modules only. tsup's own way rewrites newer
 * syntax into slower one and can import no module that a user names.
 */
const commonJs = (chosen: Print): Options => ({
  ...print(chosen),
  outExtension: () => ({ js: '.cjs' }),
  plugins: [
    {
      name: 'to-commonjs',
      renderChunk(code) {
        const pieces = code.replace(/\bimport\(("\.[^"]*")\)/g, 'Promise.resolve().then(() => require($1))')
        const url = code.includes('import.meta.url') && { banner: OWN_URL, define: { 'import.meta.url': 'ownUrl' } }
        return transform(pieces, { ...chosen, ...url, format: 'cjs', platform: 'node', target: shared.target })
      },
    },
  ],
})

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

/** picocolors asks when it is loaded whether standard output is a terminal, and Node then loads its streams; it is told by us. */
const withoutStreams: EsbuildPlugin = {
  name: 'without-streams',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/picocolors\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      const contents = code.replace('(p.stdout || {}).isTTY', 'false')
      if (contents === code) throw new Error(`${path} asks for a terminal in another way`)
      return { contents }
    }),
}

const data: Options = {
  ...shared,
  entry: {
    index: 'src/index.ts',
    records: 'src/records.ts',
    text: 'src/text/index.ts',
    time: 'src/time/index.ts',
  },
}

/** Apart from the data path, which would otherwise load what it shares with the schemas as files of their own. */
const schema: Options = { ...shared, entry: { schema: 'src/schema/index.ts' } }

/** Apart for the same reason. */
const report: Options = { ...shared, entry: { report: 'src/report/index.ts' } }

/** What changed between two versions of the data. */
const diff: Options = { ...shared, entry: { diff: 'src/diff/index.ts' } }

/** What only few use, each library in a chunk of its own as far as it is loaded on demand. */
const interop: Options = { ...shared, entry: { interop: 'src/interop/index.ts' } }

/** Runs over many hosts are made of the same parts, and are built with them. */
const validate: Options = {
  ...shared,
  entry: {
    index: 'src/validate/index.ts',
    worker: 'src/validate/corpus/worker.ts',
    distributed: 'src/distributed/index.ts',
  },
  outDir: 'dist/validate',
  platform: 'node',
}

export default defineConfig([
  { ...data, ...print(ASCII) },
  { ...data, ...commonJs(ASCII) },
  { ...schema, ...print(PLAIN) },
  { ...schema, ...commonJs(PLAIN) },
  { ...report, ...print(PLAIN) },
  { ...report, ...commonJs(PLAIN) },
  { ...diff, ...print(PLAIN) },
  { ...diff, ...commonJs(PLAIN) },
  { ...interop, ...print(PLAIN) },
  { ...interop, ...commonJs(PLAIN) },
  { ...validate, ...print(PLAIN) },
  { ...validate, ...commonJs(PLAIN) },
  {
    ...shared,
    ...print(PLAIN),
    entry: { browser: 'src/validate/index.ts' },
    outDir: 'dist/validate',
    esbuildPlugins: [withoutCorpora],
  },
  // Node starts CommonJS sooner than modules.
  {
    ...shared,
    ...commonJs(COMPACT),
    entry: { main: 'src/cli/main.ts', worker: 'src/validate/corpus/worker.ts' },
    outDir: 'dist/cli',
    platform: 'node',
    noExternal: ['zod', 'n3', 'hyparquet-writer', 'aws4fetch'],
    esbuildPlugins: [withoutPrograms, withoutStreams],
  },
])
