import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { tool } from './tool.js'

test('no import is circular or against the layers', () => {
  const { code, output } = tool('depcruise', 'src', '--config', 'test/house/layers.cjs', '--output-type', 'err-long')
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('no dependency violations') })
})

test.each([
  [
    'layer-model',
    { 'model/a.ts': "import { b } from '../rules/b.js'\nconsole.log(b)\n", 'rules/b.ts': 'export const b = 1\n' },
  ],
  [
    'no-circular',
    { 'text/a.ts': "export { b } from './b.js'\n", 'text/b.ts': "import './a.js'\nexport const b = 1\n" },
  ],
])('a breach of %s is found', (rule, files) => {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'))
  try {
    writeFileSync(join(folder, 'tsconfig.json'), '{}')
    for (const [name, code] of Object.entries(files)) {
      mkdirSync(join(folder, 'src', name, '..'), { recursive: true })
      writeFileSync(join(folder, 'src', name), code)
    }
    const args = ['src', '--config', resolve('test/house/layers.cjs')]
    const { status, stdout } = spawnSync(resolve('node_modules/.bin/depcruise'), args, {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stdout).toContain(rule)
    expect(status).not.toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('every export, file and dependency is used', () => {
  expect(tool('knip', '--config', 'test/house/knip.json', '--no-progress')).toEqual({ code: 0, output: '' })
})

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly resolved?: string
}

test.each(['.', 'test/bench', 'test/readers', 'docs/site'])(
  'what is locked in %s can be installed on every platform, and names no address',
  (folder) => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
    const packages = Object.entries<LockedPackage>(lock.packages)
    const names = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')))
    const missing = packages.flatMap(([, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !names.has(name)),
    )
    expect(missing).toEqual([])
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  },
)
