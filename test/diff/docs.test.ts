import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BUMPS, CHANGE_CODES } from '../../src/diff/index.js'

const page = readFileSync('docs/versions.md', 'utf8')

describe('docs/versions.md', () => {
  test.each(BUMPS)('has the table of what asks for %s', (bump) => {
    const rows = Object.entries(CHANGE_CODES)
      .filter(([, info]) => info.bump === bump)
      .map(([code, { what, why }]) => `| \`${code}\` | ${what} | ${why} |`)
    expect(page).toContain(['| code | what happened | why |', '| --- | --- | --- |', ...rows, ''].join('\n'))
  })

  test('has no code that is not there', () => {
    const codes = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code]) => code)
    expect(codes.sort()).toEqual(Object.keys(CHANGE_CODES).sort())
  })
})
