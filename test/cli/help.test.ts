import { describe, expect, it } from 'vitest'
import { SOURCES } from '../support/command.js'
import { run } from './support.js'

/** From the sources, since a bundle holds zod without its name. */
const runWithoutZod = (args: readonly string[]) =>
  run(args, { NODE_OPTIONS: '--import ./test/cli/refuse-zod.mjs' }, 'read', SOURCES)

describe('the help', () => {
  it('names every command in a group, shows examples and explains the exit codes', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const headings = stdout.match(/^[A-Z].*:$/gm)
    expect(headings).toEqual(
      expect.arrayContaining(['Read:', 'Check:', 'Author:', 'Tools:', 'Examples:', 'Exit codes:']),
    )
    expect(headings).not.toContain('Commands:')
  })

  it('has examples that name commands there are', async () => {
    const { stdout } = await run(['--help'])
    const commands = [...stdout.matchAll(/^ {2}reportedly (\S+)/gm)].map(([, command]) => command)
    expect(commands.length).toBeGreaterThan(2)
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} \\[`, 'm'))
  })

  it.each([
    ['--version'],
    ['--help'],
    ['show', '--help'],
    ['validat'],
    ['explain', 'span-bounds'],
    ['rules'],
    ['schema'],
    ['schema', 'entites'],
  ])('loads no schema for %s %s', async (...args) => {
    const { stdout, stderr } = await runWithoutZod(args.filter(Boolean))
    expect(stdout + stderr).not.toBe('')
    expect(stderr).not.toContain('zod')
  })

  it('would tell if a schema were loaded', async () => {
    const { code, stderr } = await runWithoutZod(['show', 'data/morocco-isf'])
    expect(code).toBe(3)
    expect(stderr).toContain('zod was loaded')
  })
})

describe('what was mistyped', () => {
  it.each([
    [['expalin', 'x'], '(Did you mean explain?)', 'reportedly --help'],
    [['rules', '--jsno'], '(Did you mean --json?)', 'reportedly rules --help'],
    [['init', 'x', '--offset-unit', 'utf16'], '(Did you mean utf-16?)', 'reportedly init --help'],
    [['annotate', 'x', '--level', 'NAN'], '(Did you mean NAM?)', 'reportedly annotate --help'],
    [['annotate', 'x', '--level', 'other'], 'Allowed choices are NAM, NOM, PRO.', 'reportedly annotate --help'],
    [['rules', '--group', 'stanecs'], 'did you mean "stances"?', 'reportedly rules --help'],
    [['rules', '--group', 'zzz'], 'the groups are json, shape', 'reportedly rules --help'],
    [['explain', 'span-bouds'], 'did you mean "span-bounds"?', 'reportedly explain --help'],
    [['explain', 'zzz'], 'list them with: reportedly rules', 'reportedly explain --help'],
    [['schema', 'entites'], 'did you mean "entities"?', 'reportedly schema --help'],
    [['schema', '../explanations'], 'list them with: reportedly schema --list', 'reportedly schema --help'],
  ])('%j exits with 2, suggests and points to the help', async (args, suggestion, help) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^error: /)
    expect(stderr).toContain(suggestion)
    expect(stderr).toContain(`See: ${help}\n`)
  })

  it('is escaped where it is repeated', async () => {
    const { stderr } = await run(['\u001b[31mshow'])
    expect(stderr).not.toContain('\u001b')
  })
})
