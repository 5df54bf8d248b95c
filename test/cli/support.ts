import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COMMAND } from '../support/command.js'

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const { FORCE_COLOR: _, NO_COLOR: __, REPORTEDLY_TEXT: ___, ...ENVIRONMENT } = process.env

/** Runs the command line in a process of its own; its output is read, or nobody reads it, or it goes to an open file. */
export function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  output: 'read' | 'closed' | number = 'read',
  command = COMMAND,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command, ...args], {
      env: { ...ENVIRONMENT, ...environment },
      stdio: ['pipe', typeof output === 'number' ? output : 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    if (output === 'closed') child.stdout?.destroy()
    else child.stdout?.on('data', (chunk) => (stdout += chunk))
    child.stderr?.on('data', (chunk) => (stderr += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** An invented text as a Windows editor saves it. */
export const SOURCE = [
  'Harbour Gazette 🚢 ferry news',
  '',
  'The ferry line will close, the company said on Monday. “It is over,” Mayor Ada Lind said. The ferry 🛳️ is old. Nobody knows why.',
  '',
].join('\r\n')

const provenance = { by: 'desk', at: '2026-03-02', method: 'manual', status: 'draft' }

/** An invented article whose spans are given by their words. */
export const DRAFT = {
  article: {
    $schema: './article.schema.json',
    schemaVersion: 1,
    id: 'ferry-news',
    revision: 1,
    title: 'Ferry news',
    summary: 'A ferry line closes. A mayor comments. The reason is open.',
    language: 'en',
    publisher: 'harbour-gazette',
    published: { edtf: '2026-03-02', basis: 'inferred', expression: { words: 'Monday' } },
    rights: { text: { included: false }, annotations: { license: 'CC-BY-4.0' } },
    text: { offsetUnit: 'code-point' },
    agents: [{ id: 'desk', type: 'organization', name: 'The desk' }],
  },
  entities: {
    $schema: './entities.schema.json',
    entities: [
      entity('harbour-gazette', 'outlet', 'Harbour Gazette', [{ words: 'Harbour Gazette', level: 'NAM' }]),
      entity('ada-lind', 'person', 'Ada Lind', [
        { framing: { kind: 'loaded', alternatives: [] }, level: 'NAM', words: 'Ada Lind' },
      ]),
      entity('company', 'organization', 'the company', [{ words: 'the company', level: 'NOM' }]),
      entity('ferry-line', 'organization', 'the ferry line', [
        { words: 'The ferry', occurrence: 2, level: 'NOM' },
        { words: 'The ferry line', level: 'NOM' },
      ]),
    ],
  },
  events: {
    events: [
      {
        kind: 'event',
        id: 'closure',
        summary: 'The ferry line stops for good.',
        aspect: 'point',
        plover: null,
        arguments: [{ role: 'patient', filler: 'ferry-line' }],
        time: { edtf: '2026', basis: 'inferred', anchor: 'published' },
        mentions: [{ words: 'close' }],
        accounts: [
          {
            quote: 'q-company',
            certainty: 'certain',
            polarity: 'positive',
            tense: 'future',
            hedges: [],
            evidence: [{ words: 'will close' }],
          },
        ],
        externalIds: [],
        provenance,
      },
      {
        kind: 'event',
        id: 'old-age',
        summary: 'The ship has been in service for long.',
        aspect: 'state',
        plover: null,
        arguments: [],
        mentions: [{ words: 'is', in: 'is old' }],
        accounts: [
          {
            quote: null,
            certainty: 'certain',
            polarity: 'positive',
            tense: 'present',
            hedges: [],
            evidence: [{ words: 'is old' }],
          },
        ],
        externalIds: [],
        provenance,
      },
    ],
  },
  quotes: {
    quotes: [
      {
        kind: 'quote',
        id: 'q-company',
        mode: 'indirect',
        source: 'company',
        within: null,
        cue: [{ words: 'said', in: 'the company said' }],
        sourceSpan: { words: 'the company' },
        content: [{ words: 'The ferry line will close' }],
        gloss: 'The line shuts.',
        provenance,
      },
      {
        kind: 'quote',
        id: 'q-mayor',
        mode: 'direct',
        source: 'ada-lind',
        within: null,
        cue: [{ words: 'said', in: 'Ada Lind said' }],
        content: [{ words: 'It is over' }],
        verbatim: [{ words: 'It is over' }],
        gloss: 'She sees no way back.',
        provenance,
      },
    ],
  },
  stances: {
    stances: [
      {
        kind: 'stance',
        id: 'mayor-on-closure',
        holder: 'ada-lind',
        target: 'closure',
        value: 'against',
        expression: 'inferred',
        quotes: ['q-mayor'],
        gloss: 'She regrets it.',
        evidence: [],
        provenance,
      },
    ],
  },
}

function entity(id: string, type: string, name: string, mentions: object[]) {
  return { kind: 'entity', id, type, specificity: 'named', name, externalIds: [], mentions, provenance }
}

export type Draft = typeof DRAFT

/** A temporary folder with the text and the data of the invented article. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'reportedly-cli-'))
  readonly text = join(this.folder, 'text.txt')

  constructor(change: (draft: Draft) => void = () => {}) {
    const draft = structuredClone(DRAFT)
    change(draft)
    writeFileSync(this.text, SOURCE)
    for (const [name, content] of Object.entries(draft)) this.write(name, JSON.stringify(content))
  }

  file = (name: string) => join(this.folder, `${name}.json`)
  write = (name: string, content: string) => writeFileSync(this.file(name), content)
  read = (name: string) => readFileSync(this.file(name), 'utf8')
  // biome-ignore lint/suspicious/noExplicitAny: what is in the files is what the tests find out
  json = (name: string): any => JSON.parse(this.read(name))
  readAll = () => Object.keys(DRAFT).map(this.read)
  run = (command: string, ...more: string[]) => run([command, this.folder, '--text', this.text, ...more])
  /** Shows the article without its text. */
  show = (...more: string[]) => run(['show', this.folder, ...more])
  remove = () => rmSync(this.folder, { recursive: true })
}
