import type { Bump, ChangeCode } from '../../src/diff/index.js'
import { type Draft, FERRY, span } from './ferry.js'

/** A kind of change: its name, how it is made, and what is told of it. */
export type Row = readonly [
  what: string,
  change: (draft: Draft) => void,
  bump: Bump,
  ...told: readonly (readonly [code: ChangeCode, record: string | null, pointer: string])[],
]

const MAYOR = '/entities/1'
const CLOSURE = '/events/0'

/** Kinds of change that a pull request may hold, each with the bump that it asks for. */
export const ROWS: readonly Row[] = [
  // Major: what was there is gone or means something else.
  ['a record removed', (a) => a.stances.pop(), 'major', ['record-removed', 'company-toward-closure', '/stances/1']],
  ['an annotator removed', (a) => a.agents.pop(), 'major', ['record-removed', 'parser', '/agents/1']],
  [
    'a record renamed, and references that follow',
    (a) => {
      a.entities[3].id = 'port'
      a.dateline = 'port'
      a.entities[1].roles[0].of = 'port'
      a.events[0].arguments[1].filler = 'port'
    },
    'major',
    ['record-renamed', 'port', '/entities/3'],
  ],
  [
    'a kind changed',
    (a) => {
      const [stance] = a.stances.splice(1)
      a.quotes.push({ ...structuredClone(FERRY.quotes[0]), id: stance.id })
    },
    'major',
    ['kind-changed', 'company-toward-closure', '/quotes/2'],
  ],
  [
    'an entity of another type',
    (a) => (a.entities[2].type = 'group'),
    'major',
    ['entity-type-changed', 'company', '/entities/2/type'],
  ],
  [
    'another licence',
    (a) => (a.rights.annotations.license = 'CC0-1.0'),
    'major',
    ['license-changed', null, '/rights/annotations/license'],
  ],
  [
    'another licence of the text',
    (a) => (a.rights.text.license = 'CC0-1.0'),
    'major',
    ['license-changed', null, '/rights/text/license'],
  ],
  [
    'another text',
    (a) => Object.assign(a.text, { digest: 'B'.repeat(43), length: 101 }),
    'major',
    ['text-changed', null, '/text'],
  ],
  [
    'another unit of offsets',
    (a) => (a.text.offsetUnit = 'utf-8'),
    'major',
    ['offset-unit-changed', null, '/text/offsetUnit'],
  ],
  ['another id of the article', (a) => (a.id = 'ferry'), 'major', ['article-renamed', null, '/id']],

  // Minor: the same question has another answer.
  [
    'a record added',
    (a) => a.stances.push({ ...a.stances[0], id: 'new' }),
    'minor',
    ['record-added', 'new', '/stances/2'],
  ],
  [
    'an annotator added',
    (a) => a.agents.push({ id: 'reader', type: 'person', name: 'R.' }),
    'minor',
    ['record-added', 'reader', '/agents/2'],
  ],
  [
    'a stance flipped',
    (a) => (a.stances[0].value = 'favor'),
    'minor',
    ['stance-flipped', 'mayor-toward-closure', '/stances/0/value'],
  ],
  [
    'a stance of another value',
    (a) => (a.stances[0].value = 'mixed'),
    'minor',
    ['stance-value-changed', 'mayor-toward-closure', '/stances/0/value'],
  ],
  [
    'a stance towards something else',
    (a) => (a.stances[0].target = 'protest'),
    'minor',
    ['stance-changed', 'mayor-toward-closure', '/stances/0/target'],
  ],
  [
    'a stance said outright',
    (a) => (a.stances[0].expression = 'explicit'),
    'minor',
    ['stance-changed', 'mayor-toward-closure', '/stances/0/expression'],
  ],
  [
    'a stance without its quote',
    (a) => (a.stances[0].quotes = []),
    'minor',
    ['stance-changed', 'mayor-toward-closure', '/stances/0/quotes/0'],
  ],
  [
    'less certain',
    (a) => (a.events[0].accounts[0].certainty = 'probable'),
    'minor',
    ['certainty-changed', 'closure', `${CLOSURE}/accounts/0/certainty`],
  ],
  [
    'denied',
    (a) => (a.events[0].accounts[0].polarity = 'negative'),
    'minor',
    ['polarity-changed', 'closure', `${CLOSURE}/accounts/0/polarity`],
  ],
  [
    'done, not planned',
    (a) => (a.events[0].accounts[0].tense = 'past'),
    'minor',
    ['tense-changed', 'closure', `${CLOSURE}/accounts/0/tense`],
  ],
  [
    'one more account',
    (a) => a.events[0].accounts.push({ ...a.events[0].accounts[1], quote: 'q-mayor' }),
    'minor',
    ['account-added', 'closure', `${CLOSURE}/accounts/2`],
  ],
  [
    'one account less',
    (a) => a.events[0].accounts.pop(),
    'minor',
    ['account-removed', 'closure', `${CLOSURE}/accounts/1`],
  ],
  [
    'an account on the word of another',
    (a) => (a.events[0].accounts[0].quote = 'q-mayor'),
    'minor',
    ['account-changed', 'closure', `${CLOSURE}/accounts/0/quote`],
  ],
  [
    'taken for granted',
    (a) => (a.events[0].accounts[1].presupposed = true),
    'minor',
    ['account-changed', 'closure', `${CLOSURE}/accounts/1/presupposed`],
  ],
  [
    'a quote of another source',
    (a) => (a.quotes[0].source = null),
    'minor',
    ['quote-source-changed', 'q-company', '/quotes/0/source'],
  ],
  [
    'a quote reported by the publisher',
    (a) => (a.quotes[1].within = null),
    'minor',
    ['quote-within-changed', 'q-mayor', '/quotes/1/within'],
  ],
  [
    'a quote of another mode',
    (a) => (a.quotes[1].mode = 'mixed'),
    'minor',
    ['quote-changed', 'q-mayor', '/quotes/1/mode'],
  ],
  ['a quote without its act', (a) => delete a.quotes[0].act, 'minor', ['quote-changed', 'q-company', '/quotes/0/act']],
  [
    'an event at another time',
    (a) => Object.assign(a.events[0].time, { edtf: '2026-04', basis: 'stated' }),
    'minor',
    ['event-time-changed', 'closure', `${CLOSURE}/time`],
  ],
  [
    'an event without its time',
    (a) => delete a.events[0].time,
    'minor',
    ['event-time-changed', 'closure', `${CLOSURE}/time`],
  ],
  [
    'an event of another class',
    (a) => (a.events[0].plover.type = 'PROTEST'),
    'minor',
    ['event-changed', 'closure', `${CLOSURE}/plover`],
  ],
  [
    'an event that repeats',
    (a) => (a.events[0].aspect = 'repeated'),
    'minor',
    ['event-changed', 'closure', `${CLOSURE}/aspect`],
  ],
  [
    'one more participant',
    (a) => a.events[0].arguments.push({ role: 'party', filler: 'mayor' }),
    'minor',
    ['argument-added', 'closure', `${CLOSURE}/arguments/2`],
  ],
  [
    'one participant less',
    (a) => a.events[0].arguments.pop(),
    'minor',
    ['argument-removed', 'closure', `${CLOSURE}/arguments/1`],
  ],
  [
    'somebody else did it',
    (a) => (a.events[0].arguments[0].filler = 'mayor'),
    'minor',
    ['argument-changed', 'closure', `${CLOSURE}/arguments/0`],
  ],
  [
    'in another role',
    (a) => (a.events[0].arguments[0].role = 'patient'),
    'minor',
    ['argument-changed', 'closure', `${CLOSURE}/arguments/0`],
  ],
  [
    'one more relation',
    (a) => (a.events[1].relations = [{ type: 'before', to: 'closure', quote: null, evidence: [] }]),
    'minor',
    ['relation-added', 'protest', '/events/1/relations/0'],
  ],
  [
    'one relation less',
    (a) => delete a.events[0].relations,
    'minor',
    ['relation-removed', 'closure', `${CLOSURE}/relations/0`],
  ],
  [
    'another relation',
    (a) => (a.events[0].relations[0].type = 'enables'),
    'minor',
    ['relation-changed', 'closure', `${CLOSURE}/relations/0`],
  ],
  [
    'an entity no longer named',
    (a) => (a.entities[2].specificity = 'unnamed'),
    'minor',
    ['entity-changed', 'company', '/entities/2/specificity'],
  ],
  [
    'an entity in another office',
    (a) => (a.entities[1].roles[0].of = 'company'),
    'minor',
    ['entity-changed', 'mayor', `${MAYOR}/roles/0/of`],
  ],
  [
    'an entity of nothing larger',
    (a) => delete a.entities[1].partOf,
    'minor',
    ['entity-changed', 'mayor', `${MAYOR}/partOf/0`],
  ],
  [
    'one more external id',
    (a) => a.entities[3].externalIds.push({ scheme: 'iso3166-1', id: 'HB', match: 'exact' }),
    'minor',
    ['external-id-added', 'harbour', '/entities/3/externalIds/0'],
  ],
  [
    'one external id less',
    (a) => a.entities[1].externalIds.pop(),
    'minor',
    ['external-id-removed', 'mayor', `${MAYOR}/externalIds/0`],
  ],
  [
    'another external id',
    (a) => (a.entities[1].externalIds[0].id = 'Q2'),
    'minor',
    ['external-id-changed', 'mayor', `${MAYOR}/externalIds/0`],
  ],
  [
    'an external id that fits less',
    (a) => (a.entities[1].externalIds[0].match = 'close'),
    'minor',
    ['external-id-changed', 'mayor', `${MAYOR}/externalIds/0`],
  ],
  [
    'one more mention',
    (a) => a.events[0].mentions.push(span(70, 77)),
    'minor',
    ['mention-added', 'closure', `${CLOSURE}/mentions/1`],
  ],
  [
    'one mention less',
    (a) => a.entities[1].mentions.shift(),
    'minor',
    ['mention-removed', 'mayor', `${MAYOR}/mentions/0`],
  ],
  [
    'a mention by a pronoun',
    (a) => (a.entities[1].mentions[0].level = 'PRO'),
    'minor',
    ['mention-changed', 'mayor', `${MAYOR}/mentions/0/level`],
  ],
  [
    'a mention in neutral words',
    (a) => delete a.entities[1].mentions[1].framing,
    'minor',
    ['mention-changed', 'mayor', `${MAYOR}/mentions/1/framing`],
  ],
  [
    'deprecated',
    (a) => Object.assign(a.stances[0].provenance, { status: 'deprecated', replacedBy: 'company-toward-closure' }),
    'minor',
    ['record-deprecated', 'mayor-toward-closure', '/stances/0/provenance'],
  ],
  [
    'deprecated without another',
    (a) => (a.stances[0].provenance.status = 'deprecated'),
    'minor',
    ['record-deprecated', 'mayor-toward-closure', '/stances/0/provenance'],
  ],
  [
    'no longer deprecated',
    (a) => Object.assign(a.stances[1].provenance, { status: 'reviewed', replacedBy: undefined }),
    'minor',
    ['record-restored', 'company-toward-closure', '/stances/1/provenance'],
  ],
  [
    'published on another day',
    (a) => (a.published.edtf = '2026-03-01'),
    'minor',
    ['metadata-changed', null, '/published'],
  ],
  ['at another address', (a) => (a.url = 'https://news.example/2'), 'minor', ['metadata-changed', null, '/url']],
  ['by another publisher', (a) => (a.publisher = 'company'), 'minor', ['metadata-changed', null, '/publisher']],
  ['of another holder', (a) => delete a.rights.text.holder, 'minor', ['metadata-changed', null, '/rights/text/holder']],
  ['without a dateline', (a) => delete a.dateline, 'minor', ['metadata-changed', null, '/dateline']],

  // Patch: the same answers, better said.
  [
    'a gloss reworded',
    (a) => (a.quotes[0].gloss = 'It closes.'),
    'patch',
    ['wording-changed', 'q-company', '/quotes/0/gloss'],
  ],
  [
    'a name reworded',
    (a) => (a.entities[2].name = 'Ferries Ltd'),
    'patch',
    ['wording-changed', 'company', '/entities/2/name'],
  ],
  [
    'a label added',
    (a) => (a.entities[1].labels.he = 'x'),
    'patch',
    ['wording-changed', 'mayor', `${MAYOR}/labels/he`],
  ],
  [
    'an alias removed',
    (a) => a.entities[1].aliases.shift(),
    'patch',
    ['wording-changed', 'mayor', `${MAYOR}/aliases/0`],
  ],
  ['a title reworded', (a) => (a.title = 'Ferry to close'), 'patch', ['wording-changed', null, '/title']],
  [
    'a note on a time reworded',
    (a) => (a.events[0].time.note = 'Then.'),
    'patch',
    ['wording-changed', 'closure', `${CLOSURE}/time/note`],
  ],
  [
    'a note on the publication gone',
    (a) => delete a.published.note,
    'patch',
    ['wording-changed', null, '/published/note'],
  ],
  [
    'a note on an office reworded',
    (a) => (a.entities[1].roles[0].time.note = 'Voted.'),
    'patch',
    ['wording-changed', 'mayor', `${MAYOR}/roles/0/time/note`],
  ],
  [
    'a word in quotation marks',
    (a) => Object.assign(a.quotes[1].verbatim[0], { text: 'It is over', end: 59, digest: 'new_digest_' }),
    'patch',
    ['verbatim-changed', 'q-mayor', '/quotes/1/verbatim/0'],
  ],
  [
    'a span moved',
    (a) => Object.assign(a.quotes[0].cue[0], { start: 22, end: 26 }),
    'patch',
    ['span-moved', 'q-company', '/quotes/0/cue/0'],
  ],
  [
    'a mention moved',
    (a) => Object.assign(a.entities[1].mentions[1], { start: 41, end: 49 }),
    'patch',
    ['span-moved', 'mayor', `${MAYOR}/mentions/1`],
  ],
  [
    'a span corrected',
    (a) => (a.events[0].accounts[0].evidence = [span(9, 20)]),
    'patch',
    ['span-corrected', 'closure', `${CLOSURE}/accounts/0/evidence/0`],
  ],
  [
    'a span corrected at both ends',
    (a) => (a.stances[0].evidence = [span(49, 60)]),
    'patch',
    ['span-corrected', 'mayor-toward-closure', '/stances/0/evidence/0'],
  ],
  [
    'one more span',
    (a) => a.events[0].accounts[0].hedges.push(span(70, 75)),
    'patch',
    ['span-added', 'closure', `${CLOSURE}/accounts/0/hedges/1`],
  ],
  [
    'the words of the source gone',
    (a) => delete a.quotes[0].sourceSpan,
    'patch',
    ['span-removed', 'q-company', '/quotes/0/sourceSpan'],
  ],
  ['a length in code points', (a) => delete a.text.codePoints, 'patch', ['text-measure-corrected', null, '/text']],
  [
    'read by a second person',
    (a) => (a.events[1].provenance.status = 'adjudicated'),
    'patch',
    ['provenance-changed', 'protest', '/events/1/provenance'],
  ],
  [
    'an annotator surer',
    (a) => (a.quotes[1].provenance.confidence = 0.9),
    'patch',
    ['provenance-changed', 'q-mayor', '/quotes/1/provenance'],
  ],
  [
    'an annotator of another version',
    (a) => (a.agents[1].version = '1.1.0'),
    'patch',
    ['provenance-changed', 'parser', '/agents/1'],
  ],
  ['a revision', (a) => (a.revision = 2), 'patch', ['revision-changed', null, '/revision']],
  ['records in another order', (a) => a.entities.reverse(), 'patch', ['order-changed', null, '/entities']],
  [
    'aliases in another order',
    (a) => a.entities[1].aliases.reverse(),
    'patch',
    ['order-changed', 'mayor', `${MAYOR}/aliases`],
  ],

  // Several at once: the greatest counts.
  [
    'a stance flipped and a gloss reworded',
    (a) => Object.assign(a.stances[0], { value: 'favor', gloss: 'She likes it.' }),
    'minor',
    ['stance-flipped', 'mayor-toward-closure', '/stances/0/value'],
    ['wording-changed', 'mayor-toward-closure', '/stances/0/gloss'],
  ],
  [
    'an id removed, one added and a span moved',
    (a) => {
      a.stances[1] = { ...a.stances[1], id: 'other', gloss: 'Another.' }
      Object.assign(a.quotes[0].cue[0], { start: 22, end: 26 })
    },
    'major',
    ['span-moved', 'q-company', '/quotes/0/cue/0'],
    ['record-removed', 'company-toward-closure', '/stances/1'],
    ['record-added', 'other', '/stances/1'],
  ],
]
