import type { Colors } from 'picocolors/types.js'
import type { StanceValue } from '../model/index.js'
import { counted } from '../model/numbers.js'
import { escapeControls } from '../model/unseen.js'
import type { Summary } from './summarize.js'
import { wrap } from './wrap.js'

const GLYPHS: Record<StanceValue, string> = { favor: '+', against: '−', neutral: '○', mixed: '±' }

type Line = (text: string, first?: string, rest?: string) => string

/** Items under a heading each time that it changes. */
function grouped<T>(items: readonly T[], headingOf: (item: T) => string, linesOf: (item: T) => string[]): string[] {
  let heading: string | undefined
  return items.flatMap((item) => {
    const isNew = headingOf(item) !== heading
    heading = headingOf(item)
    return isNew ? [heading, ...linesOf(item)] : linesOf(item)
  })
}

const whoSaidWhat = ({ speakers }: Summary, line: Line) =>
  speakers.flatMap(({ name, quotes }) => [
    line(name),
    ...quotes.flatMap(({ gloss, mode, via, verbatim }) => [
      line(`${gloss} (${[mode, ...(via.length > 0 ? [`via ${via.join(' → ')}`] : [])].join('; ')})`, '  • '),
      ...verbatim.map((words) => line(`“${words}”`, '      ')),
    ]),
  ])

const ownStatements = ({ publisherStatements }: Summary, line: Line) =>
  publisherStatements.map(({ summary, certainty, polarity, tense, presupposed }) => {
    const marks = [
      certainty,
      tense,
      ...(polarity === 'negative' ? ['denied'] : []),
      ...(presupposed ? ['presupposed'] : []),
    ]
    return line(`${summary} (${marks.join(', ')})`, '  • ')
  })

const timeline = ({ timeline }: Summary, line: Line) =>
  grouped(
    timeline,
    ({ time }) => line(time === null ? 'No date' : `${time.phrase}${time.basis === 'inferred' ? ' (inferred)' : ''}`),
    ({ summary, outlook, onWordOf }) => [
      line(outlook === null ? summary : `${summary} [${outlook}]`, '  • '),
      line(`on the word of ${onWordOf.join('; ')}`, '    '),
    ],
  )

const stances = ({ stances }: Summary, line: Line) =>
  grouped(
    stances,
    ({ holder }) => line(holder),
    ({ target, value, expression, gloss, onWordOf }) => [
      line(`${value} → ${target} (${expression}; on the word of ${onWordOf.join('; ')})`, `  ${GLYPHS[value]} `),
      line(gloss, '    '),
    ],
  )

const unnamedSources = ({ unnamedSources }: Summary, line: Line) =>
  unnamedSources.map(({ source, gloss }) => line(`${source}: ${gloss}`, '  • '))

const loadedWording = ({ loadedWording }: Summary, line: Line) =>
  loadedWording.records.map(({ of, framings, alternatives, words }) => {
    const marks = [framings.join(', '), ...(alternatives.length > 0 ? [`others say ${alternatives.join(', ')}`] : [])]
    const printed = words === null ? of : `${words.map((each) => `“${each}”`).join(', ')} for ${of}`
    return line(`${printed} (${marks.join('; ')})`, '  • ')
  })

const stanceInWording = ({ loadedWording }: Summary, line: Line) =>
  loadedWording.stances.map(({ gloss }) => line(gloss, '  • '))

const SECTIONS = [
  ['Who said what', whoSaidWhat],
  ['The publisher itself', ownStatements],
  ['Timeline', timeline],
  ['Stances', stances],
  ['Unnamed sources', unnamedSources],
  ["The publisher's loaded wording", loadedWording],
  ["The publisher's stance, by its wording", stanceInWording],
] as const

/** The summary for people, wrapped to a width. Sections without anything in them say so. */
export function formatSummary(summary: Summary, width: number, colors: Colors): string {
  const line: Line = (text, first = '', rest) => wrap(escapeControls(text), width, first, rest)
  const { entities, events, quotes, stances } = summary.counts
  const counts = [
    counted(entities, 'entity', 'entities'),
    counted(events, 'event'),
    counted(quotes, 'quote'),
    counted(stances, 'stance'),
  ]
  const head = [
    colors.bold(line(summary.title)),
    line(`${summary.publisher}, ${summary.published.phrase} · ${counts.join(', ')}`),
    '',
    line(summary.summary),
  ]
  const sections = SECTIONS.map(([heading, linesOf]) => {
    const lines = linesOf(summary, line)
    return [colors.bold(colors.underline(heading)), ...(lines.length > 0 ? lines : ['  none'])].join('\n')
  })
  return [head.join('\n'), ...sections].join('\n\n')
}
