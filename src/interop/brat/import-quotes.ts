import { QUOTE_MODES, type QuoteMode, type Span, STANCE_EXPRESSIONS, STANCE_VALUES } from '../../model/index.js'
import { oneOf, readId, readWords } from './extras.js'
import { takeFrame } from './import-events.js'
import type { ImportScene } from './import-scene.js'
import type { EventLine } from './lines.js'
import { roleName } from './types.js'

/** Types of entity that cannot speak. */
const SILENT: readonly string[] = ['location', 'facility', 'plan']

/** Makes a quote of its line. */
export function addQuote(scene: ImportScene, line: EventLine, id: string): void {
  const { drafting, ledger } = scene
  const ids = [line.id, line.trigger]
  const extras = ids.map((each) => scene.extras(each)).find((found) => found !== undefined)
  extras?.take('id', readId)
  takeFrame(scene, line, ['Source', 'Content', 'Cue', 'SourceSpan', 'Verbatim', 'Within', 'Act'])
  const content = scene.parts(line, isRole('Content'))
  const verbatim = verbatimOf(scene, line, content)
  const sourceSpans = scene.parts(line, isRole('SourceSpan'))
  if (sourceSpans.length > 1) ledger.leftOut(line, 'SourceSpan: only the first is taken.')
  const gloss = extras?.take('gloss', readWords)
  if (gloss === undefined) ledger.assumed(line, 'What is said is to be written in your own words.')
  const act = scene.filler(line, 'Act', ['event'])
  const [sourceSpan] = sourceSpans
  drafting.quotes.push({
    kind: 'quote',
    id,
    mode: modeOf(scene, line, verbatim.length > 0, content.length > 0),
    source: sourceOf(scene, line),
    within: scene.filler(line, 'Within', ['quote']) ?? null,
    ...(act !== undefined && { act }),
    cue: cueOf(scene, line, content),
    ...(sourceSpan && { sourceSpan }),
    content: [...content],
    ...(verbatim.length > 0 && { verbatim: [...verbatim] }),
    gloss: gloss ?? 'To be written: what is said.',
    provenance: drafting.provenance,
  })
}

const isRole = (name: string) => (role: string) => roleName(role) === name

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The trigger is the first part of the cue, unless an attribute says that there is none. */
function cueOf(scene: ImportScene, line: EventLine, content: readonly Span[]): Span[] {
  const isUncued = scene.flag([line.id, line.trigger], 'Uncued')
  const trigger = isUncued ? [] : scene.part(line, 'trigger', line.trigger)
  const cue = scene.parts(line, isRole('Cue'), trigger)
  return cue.filter((span) => {
    const isOutside = !content.some((part) => overlaps(part, span))
    if (!isOutside) scene.ledger.leftOut(line, 'Words of the cue are part of the content.')
    return isOutside
  })
}

function verbatimOf(scene: ImportScene, line: EventLine, content: readonly Span[]) {
  return scene
    .parts(line, isRole('Verbatim'))
    .filter((span) => {
      const isInside = content.some((part) => contains(part, span))
      if (!isInside) scene.ledger.leftOut(line, 'Verbatim words are no part of the content.')
      return isInside
    })
    .map((span) => ({ ...span, text: scene.drafting.wordsOf(span) }))
}

function modeOf(scene: ImportScene, line: EventLine, hasVerbatim: boolean, hasContent: boolean): QuoteMode {
  const mode = scene.attribute([line.id, line.trigger], 'Mode', oneOf(QUOTE_MODES))
  if (mode === undefined || (mode !== 'indirect' && !hasVerbatim && hasContent)) {
    const assumed = hasVerbatim ? 'mixed' : 'indirect'
    scene.ledger.assumed(
      line,
      `The quote is ${assumed}, as ${hasVerbatim ? 'some' : 'none'} of its words are verbatim.`,
    )
    return assumed
  }
  return mode
}

function sourceOf(scene: ImportScene, line: EventLine): string | null {
  const source = scene.filler(line, 'Source', ['entity'])
  const type = scene.drafting.entities.find(({ id }) => id === source)?.type ?? ''
  if (source === undefined || !SILENT.includes(type)) return source ?? null
  scene.ledger.leftOut(line, `Source: "${source}" is a ${type}, which cannot speak.`)
  return null
}

/** Takes a quote out of a circle of quotes that are reported within each other. */
export function breakCircles(scene: ImportScene): void {
  const quotes = new Map(scene.drafting.quotes.map((quote) => [quote.id, quote]))
  const settled = new Set<string>()
  for (const start of quotes.values()) {
    const path = new Set<string>()
    for (let at = start; !settled.has(at.id); ) {
      path.add(at.id)
      const outer = at.within === null ? undefined : quotes.get(at.within)
      if (outer === undefined) break
      if (path.has(outer.id)) {
        scene.drafting.leftOut(at.id, `Within: "${outer.id}" is itself reported within this quote.`)
        at.within = null
        break
      }
      at = outer
    }
    for (const id of path) settled.add(id)
  }
}

/** Makes a stance of its line. */
export function addStance(scene: ImportScene, line: EventLine, id: string): void {
  const { drafting, ledger } = scene
  const ids = [line.id, line.trigger]
  const holder = scene.filler(line, 'Holder', ['entity'])
  const target = scene.filler(line, 'Target', ['entity', 'event', 'quote'])
  const value = scene.attribute(ids, 'Value', oneOf(STANCE_VALUES))
  if (holder === undefined || target === undefined || value === undefined) {
    ledger.leftOut(line, 'A stance has a Holder, a Target and the attribute Value; one of them is not there.')
    return
  }
  const extras = ids.map((each) => scene.extras(each)).find((found) => found !== undefined)
  extras?.take('id', readId)
  const gloss = extras?.take('gloss', readWords)
  if (gloss === undefined) ledger.assumed(line, 'The position is to be written in your own words.')
  const expression = scene.attribute(ids, 'Expression', oneOf(STANCE_EXPRESSIONS))
  if (expression === undefined) ledger.assumed(line, 'The stance is concluded from what is said or done (inferred).')
  takeFrame(scene, line, ['Holder', 'Target', 'Quote', 'Evidence'])
  const quotes = line.args.flatMap(({ role, id: filler }) => {
    const quote = roleName(role) === 'Quote' ? scene.meaning(line, role, filler, ['quote']) : undefined
    return quote ? [quote.id] : []
  })
  drafting.stances.push({
    kind: 'stance',
    id,
    holder,
    target,
    value,
    expression: expression ?? 'inferred',
    quotes,
    gloss: gloss ?? 'To be written: the position.',
    evidence: [...scene.parts(line, isRole('Evidence'))],
    provenance: drafting.provenance,
  })
}
