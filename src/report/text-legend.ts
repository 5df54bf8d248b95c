import type { Article, EntityType } from '../model/index.js'
import { STANCE_VALUES } from '../model/index.js'
import { type Content, html } from './html.js'
import { GLYPHS } from './stances-words.js'
import { EVENT_LINE, STANCE_LINES, TINTS } from './text-classes.js'
import type { RecordSpan } from './text-spans.js'

const TINT_WORDS: Readonly<Record<string, string>> = {
  tp: 'person',
  to: 'organization',
  tl: 'place',
  tt: 'document, plan or agreement',
  tg: 'group',
  tu: 'outlet',
}

const BOXES = [
  ['entities', 'Entities'],
  ['quotes', 'Quotes'],
  ['events', 'Events'],
  ['stances', 'Stances'],
] as const

/** Boxes that take the signs of one kind of record out of the text; style sheets alone do it. */
export function boxes(article: Article): Content {
  const shown = BOXES.filter(([collection]) => article[collection].length > 0)
  return (
    shown.length > 0 &&
    html`<div class="facets screen-only"><fieldset><legend>Show in text</legend>${shown.map(
      ([collection, words]) =>
        html`<label><input type="checkbox" id="_show-${collection}" autocomplete="off" checked> ${words}</label>`,
    )}</fieldset></div>`
  )
}

/** What the tints and lines mean that occur. */
export function legend(spans: readonly RecordSpan[]): Content {
  const types = new Set<EntityType>()
  for (const { record } of spans) if (record.kind === 'entity') types.add(record.type)
  const tints = [...new Set([...types].map((type) => TINTS[type]))]
  const has = (test: (span: RecordSpan) => boolean) => spans.some(test)
  const values = STANCE_VALUES.filter((value) =>
    has(({ record }) => record.kind === 'stance' && record.value === value),
  )
  const entries = [
    ...Object.keys(TINT_WORDS)
      .filter((tint) => tints.includes(tint))
      .map((tint) => [tint, TINT_WORDS[tint]]),
    has(({ part }) => part === 'verbatim') && ['v', 'quoted word for word'],
    has(({ part }) => part === 'content') && ['q', 'reported words'],
    has(({ record, part }) => record.kind === 'event' && part === 'mention') && [
      `${EVENT_LINE}1`,
      html`event <span class="num">1</span>`,
    ],
    ...values.map((value) => [`${STANCE_LINES[value]}1`, `stance: ${value} ${GLYPHS[value]}`]),
  ].filter((entry) => entry !== false)
  return (
    entries.length > 0 &&
    html`<ul class="legend small" aria-label="Legend">${entries.map(([look, words]) => html`<li class="swatch ${look}">${words}</li>`)}</ul>`
  )
}
