import { relative } from 'node:path'
import picomatch from 'picomatch'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { PIECES } from './mutation.pieces.js'

const tests = PIECES[process.env.REPORTEDLY_MUTATED ?? '']?.tests.map((files) => `${files}.test.ts`) ?? []
const isIn = tests.map((files) => picomatch(files))

const rankOf = ({ moduleId }: TestSpecification) => isIn.findIndex((matches) => matches(relative('.', moduleId)))

class InOrderOfTests extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rankOf(a) - rankOf(b))
  }
}

export default defineConfig({
  test: {
    include: tests,
    setupFiles: ['test/house/mutation.setup.ts'],
    sequence: { sequencer: InOrderOfTests },
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
