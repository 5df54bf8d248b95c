import type { Example, Explanation } from '../cli/explanations.js'
import type { Article } from '../model/index.js'
import { escapeControls } from '../model/unseen.js'
import { type CorpusRule, claimsOf, corpusRules } from '../rules/corpus/index.js'
import { type Fixture, TEXT } from '../rules/fixtures/base.js'
import { type Shape, shapes } from '../rules/fixtures/shapes.js'
import { type Source, sources } from '../rules/fixtures/sources.js'
import { checkArticle, type Finding, rules } from '../rules/index.js'
import { checkSource } from '../validate/check-source.js'
import { checkShape } from '../validate/shape.js'
import { contrast } from './contrast.js'
import { formatJson, type Json, type JsonObject } from './format-json.js'

const MOST_LINES = 15

type Code = Pick<Explanation, 'code' | 'group' | 'severity' | 'summary' | 'hint'>
type Examples = Pick<Explanation, 'bad' | 'good'>
type Found = Pick<Finding, 'pointer' | 'message' | 'hint'>
type CorpusFixture = Record<'failing' | 'passing', readonly [Article, Article]>

const says = ({ message, hint }: Found) => (hint === undefined ? message : `${message}; ${hint}`)

/** The words of every span in a piece of the base article. */
function wordsIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { start, end } = value as JsonObject
  if (typeof start !== 'number' || typeof end !== 'number') return Object.values(value).flatMap(wordsIn)
  return start < end && end <= TEXT.length
    ? [`[${start}, ${end}) stands for "${escapeControls(TEXT.slice(start, end))}"`]
    : []
}

function exampleOf(pieces: readonly Json[]): Example {
  const words = [...new Set(pieces.flatMap(wordsIn))]
  return { json: pieces.map((piece) => formatJson(piece)).join('\n'), ...(words.length > 0 && { words }) }
}

const asJson = (articles: readonly Article[]): JsonObject[] => JSON.parse(JSON.stringify(articles))
const fits = ({ json }: Example) => json.split('\n').length <= MOST_LINES

/** Shows articles that earn a finding beside others that do not, or only the record with the finding where that is too long. */
function fromArticles(failing: readonly Article[], passing: readonly Article[], found: Found): Required<Examples> {
  const examples = (onlyNear: boolean) => {
    const pieces = contrast(asJson(failing), asJson(passing), found.pointer, onlyNear)
    return { bad: { ...exampleOf(pieces.bad), says: says(found) }, good: exampleOf(pieces.good) }
  }
  const whole = examples(false)
  return fits(whole.bad) && fits(whole.good) ? whole : examples(true)
}

function findingOf(code: string, findings: readonly Finding[]): Finding {
  const found = findings.find((finding) => finding.code === code)
  if (found === undefined) throw new Error(`the fixture of ${code} does not earn that code`)
  return found
}

async function fromRule(code: string): Promise<Examples> {
  const { failing, passing }: Fixture = await import(`../rules/fixtures/${code}.ts`)
  return fromArticles([failing], [passing], findingOf(code, checkArticle(failing, { text: TEXT })))
}

async function fromCorpusRule(rule: CorpusRule): Promise<Examples> {
  const { code, message, hint } = rule
  const { failing, passing }: CorpusFixture = await import(`../rules/fixtures/corpus/${code}.ts`)
  const [first, second] = failing.map((article) => claimsOf(rule, article).at(-1))
  if (!first || !second) throw new Error(`the fixture of ${code} claims nothing`)
  return fromArticles(failing, passing, {
    pointer: second.pointer,
    message: message(second, first),
    ...(hint !== undefined && { hint }),
  })
}

function fromShape(code: string, { failing, passing }: Shape): Examples {
  return fromArticles([failing], [passing], findingOf(code, checkShape(failing)))
}

function fromSource(code: string, { bad, good }: Source): Examples {
  return { bad: { json: bad, says: says(findingOf(code, checkSource(bad).findings)) }, good: { json: good } }
}

async function examplesOf(code: string): Promise<Examples> {
  const shape = shapes[code]
  if (shape) return fromShape(code, shape)
  const source = sources[code]
  if (source) return fromSource(code, source)
  const corpusRule = corpusRules.find((rule) => rule.code === code)
  if (corpusRule) return fromCorpusRule(corpusRule)
  return rules.some((rule) => rule.code === code) ? fromRule(code) : {}
}

/** What is told about each code, with examples made from its fixture. */
export const explain = (codes: readonly Code[]): Promise<readonly Explanation[]> =>
  Promise.all(
    codes.map(async ({ code, group, severity, summary, hint }) => ({
      code,
      group,
      severity,
      summary,
      ...(hint !== undefined && { hint }),
      ...(rules.some((rule) => rule.code === code && rule.needsText) && { needsText: true as const }),
      ...(await examplesOf(code)),
    })),
  )
