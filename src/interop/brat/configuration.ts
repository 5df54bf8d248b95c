import {
  ARGUMENT_ROLES,
  ASPECTS,
  CERTAINTIES,
  ENTITY_TYPES,
  FRAMING_KINDS,
  MENTION_LEVELS,
  PLOVER_MODES,
  POLARITIES,
  QUOTE_MODES,
  RELATION_TYPES,
  STANCE_EXPRESSIONS,
  STANCE_VALUES,
  TENSES,
} from '../../model/index.js'
import { PART_TYPES, PLAIN_EVENT } from './vocabulary.js'

/** The configuration of brat for a folder, by the name of the file. */
export interface BratConfiguration {
  readonly 'annotation.conf': string
  readonly 'visual.conf': string
}

const EVENT_TYPES = [...Object.keys(PLOVER_MODES), PLAIN_EVENT]

/**
 * Gives the configuration with which brat opens a folder of articles: every type, role, relation and attribute of the model.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { bratConfiguration } from 'reportedly/interop'
 *
 * assert.match(bratConfiguration()['annotation.conf'], /^\[entities\]\nperson\n/)
 * ```
 */
export function bratConfiguration(): BratConfiguration {
  return { 'annotation.conf': annotationConf(), 'visual.conf': visualConf() }
}

const section = (name: string, lines: readonly string[]): string => `[${name}]\n${lines.join('\n')}\n`

function annotationConf(): string {
  const happening = EVENT_TYPES.join('|')
  const roles = [...ARGUMENT_ROLES.map((role) => `${role}*:<ENTITY>|${happening}`), 'Time?:Time'].join(', ')
  const valued = (name: string, on: string, codes: readonly string[]) => `${name}\tArg:${on}, Value:${codes.join('|')}`
  const modes = [...new Set(Object.values(PLOVER_MODES).flat())]
  return [
    section('entities', [...ENTITY_TYPES, ...PART_TYPES]),
    section('relations', [
      'Equiv\tArg1:<ANY>, Arg2:<ANY>, <REL-TYPE>:symmetric-transitive',
      ...RELATION_TYPES.map((type) => `${type}\tArg1:${happening}, Arg2:${happening}`),
      '<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>',
    ]),
    section('events', [
      ...EVENT_TYPES.map((type) => `${type}\t${roles}`),
      `Quote\tSource?:<ENTITY>, Content*:Content, Cue*:Cue, SourceSpan?:Source, Verbatim*:Verbatim, Within?:Quote, Act?:${happening}`,
      `Account\tEvent:${happening}, Quote?:Quote, Evidence*:Evidence, Hedge*:Hedge`,
      `Stance\tHolder:<ENTITY>, Target:<ENTITY>|${happening}|Quote, Quote*:Quote, Evidence*:Evidence`,
    ]),
    section('attributes', [
      valued('Level', '<ANY>', MENTION_LEVELS),
      valued('Framing', '<ANY>', FRAMING_KINDS),
      valued('Aspect', happening, ASPECTS),
      valued('PloverMode', happening, modes),
      valued('Mode', 'Quote', QUOTE_MODES),
      'Uncued\tArg:Quote',
      valued('Certainty', 'Account', CERTAINTIES),
      valued('Polarity', 'Account', POLARITIES),
      valued('Tense', 'Account', TENSES),
      'Presupposed\tArg:Account',
      valued('Value', 'Stance', STANCE_VALUES),
      valued('Expression', 'Stance', STANCE_EXPRESSIONS),
    ]),
  ].join('\n')
}

const COLOURS: Readonly<Record<string, string>> = {
  person: '#ffccaa',
  organization: '#8fb2ff',
  gpe: '#7fe2ff',
  location: '#6fffdf',
  facility: '#aaaaee',
  Quote: '#ffe680',
  Account: '#d5f0c0',
  Stance: '#f0c0e0',
}

const visualConf = (): string =>
  [
    section(
      'labels',
      [...ENTITY_TYPES, ...PART_TYPES, ...EVENT_TYPES, 'Quote', 'Account', 'Stance'].map((type) => `${type} | ${type}`),
    ),
    section(
      'drawing',
      [
        'SPAN_DEFAULT\tfgColor:black, bgColor:#e8e8e8, borderColor:darken',
        'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
      ].concat(Object.entries(COLOURS).map(([type, colour]) => `${type}\tbgColor:${colour}`)),
    ),
  ].join('\n')
