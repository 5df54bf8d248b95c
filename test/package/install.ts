import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** An empty project into which the packed tarball was installed. */
    consumer: string
    tarball: string
  }
}

/** Packs the built package and installs the tarball into an empty folder, as a user would, without a network. */
export default function setup(project: TestProject): () => void {
  const consumer = mkdtempSync(join(tmpdir(), 'reportedly-consumer-'))
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', consumer])
  const tarball = join(consumer, readdirSync(consumer).find((file) => file.endsWith('.tgz')) as string)
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n')
  execFileSync(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball, resolve('node_modules/zod')],
    {
      cwd: consumer,
    },
  )
  for (const name of ['@types', 'n3', 'hyparquet-writer']) {
    symlinkSync(resolve('node_modules', name), join(consumer, 'node_modules', name))
  }
  project.provide('consumer', consumer)
  project.provide('tarball', tarball)
  return () => rmSync(consumer, { recursive: true, force: true })
}
