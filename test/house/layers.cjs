/** The one-way imports of docs/design/architecture.md, as rules. */

/** What each folder of src may import, besides itself. */
const MAY_IMPORT = {
  model: [],
  time: [],
  schema: ['model', 'generated'],
  text: ['model'],
  rules: ['model', 'text', 'time'],
  validate: ['model', 'schema', 'text', 'time', 'rules', 'generated'],
  query: ['model', 'text', 'time'],
  diff: ['model', 'text', 'time', 'query'],
  report: ['model', 'text', 'time', 'query', 'generated'],
  interop: ['model', 'text', 'time', 'query', 'generated'],
  distributed: ['model', 'text', 'time', 'rules', 'validate', 'interop', 'generated'],
  cli: [
    'model',
    'schema',
    'text',
    'time',
    'rules',
    'validate',
    'query',
    'diff',
    'report',
    'interop',
    'distributed',
    'generated',
  ],
}

/** What a folder may know as types alone. */
const MAY_IMPORT_TYPES = { report: ['validate', 'rules'] }

const folders = (names) => `^src/(${names.join('|')})/`

const layers = Object.entries(MAY_IMPORT).flatMap(([layer, allowed]) => {
  const types = MAY_IMPORT_TYPES[layer] ?? []
  const rule = (name, comment, to) => ({ name, severity: 'error', comment, from: { path: `^src/${layer}/` }, to })
  return [
    rule(`layer-${layer}`, `src/${layer} may import ${allowed.join(', ') || 'no other folder'}`, {
      path: '^src/',
      pathNot: folders([layer, ...allowed, ...types]),
    }),
    ...(types.length === 0
      ? []
      : [
          rule(`layer-${layer}-types`, `src/${layer} may know ${types.join(', ')} as types alone`, {
            path: folders(types),
            dependencyTypesNot: ['type-only'],
          }),
        ]),
  ]
})

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'no-circular',
      severity: 'error',
      comment:
        'modules that import each other cannot be understood apart; types are gone when the code runs, and import() waits until it is needed',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'data-path-alone',
      severity: 'error',
      comment: 'the data path and the report reach neither zod nor node:',
      from: { path: '^src/(index|records|(text|time|report)/index)\\.ts$' },
      to: {
        path: ['node_modules/zod', '^(node:)?(fs|path|os|url|crypto|process|worker_threads)(/|$)'],
        reachable: true,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/report/client/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
