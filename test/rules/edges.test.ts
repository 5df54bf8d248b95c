import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/model/index.js'
import {
  articleWith,
  base,
  type Draft,
  firstAccount,
  nestedQuote,
  pick,
  span,
  TEXT,
} from '../../src/rules/fixtures/base.js'
import { checkArticle } from '../../src/rules/index.js'

type Change = (draft: Draft<Article>) => void

/** What one rule says of the base article after a change. */
const said = (code: string, change: Change, text = TEXT) =>
  checkArticle(articleWith(change), { text }).filter((finding) => finding.code === code)
const pointers = (code: string, change: Change) => said(code, change).map(({ pointer }) => pointer)
const messages = (code: string, change: Change) => said(code, change).map(({ message }) => message)
const hints = (code: string, change: Change) => said(code, change).map(({ hint }) => hint)

const related = (draft: Draft<Article>, from: string, type: 'before' | 'includes' | 'subevent-of', to: string) => {
  const event = pick(draft.events, from)
  event.relations = [...(event.relations ?? []), { type, to, quote: null, evidence: [] }]
}
const dated = (draft: Draft<Article>, id: string, edtf: string) => {
  pick(draft.events, id).time = { edtf, basis: 'stated' }
}
const matching = (draft: Draft<Article>, id: string, match: 'exact' | 'close' = 'exact') => {
  pick(draft.entities, id).externalIds.push({ scheme: 'wikidata', id: 'Q1', match })
}

describe('ids', () => {
  it('belong to the first agent that has them', () => {
    const change: Change = ({ agents }) => {
      agents.push({ id: 'other', type: 'person', name: 'Other' }, { id: 'other', type: 'person', name: 'Desk' })
    }
    expect(said('duplicate-id', change)).toMatchObject([
      {
        pointer: '/agents/2/id',
        message: 'the id "other" belongs to /agents/1 already',
        hint: 'give one of them another id',
      },
    ])
  })

  it('of agents and of records are told apart', () => {
    const change: Change = ({ agents }) => {
      agents.push({ id: 'welcome', type: 'person', name: 'Welcome' })
    }
    const byEvent: Change = (draft) => {
      pick(draft.quotes, 'lind-ready').provenance.by = 'welcome'
    }
    expect(said('duplicate-id', change)).toEqual([])
    expect(messages('unresolved-reference', byEvent)).toEqual(['no agent has the id "welcome"'])
    expect(
      checkArticle(
        articleWith((draft) => {
          change(draft)
          byEvent(draft)
        }),
      ),
    ).toEqual([])
  })

  it('that nothing is like get advice to add or to correct', () => {
    const change: Change = (draft) => {
      pick(draft.quotes, 'lind-ready').source = 'zeppelin-pilot'
    }
    expect(said('unresolved-reference', change)).toMatchObject([
      { message: 'no entity has the id "zeppelin-pilot"', hint: 'add the record or correct the reference' },
    ])
  })

  it('of agents are suggested where an agent is meant, words of anchors where an anchor is', () => {
    expect(
      hints('unresolved-reference', (draft) => {
        pick(draft.quotes, 'lind-ready').provenance.by = 'dessk'
      }),
    ).toEqual(['did you mean "desk"?'])
    expect(
      hints('unresolved-reference', (draft) => {
        pick(draft.quotes, 'lind-ready').source = 'externul'
      }),
    ).toEqual(['add the record or correct the reference'])
  })

  it('of every kind that a field allows are named', () => {
    const change: Change = (draft) => {
      pick(draft.events, 'welcome').arguments.push({ role: 'topic', filler: 'lind-ready' })
    }
    expect(messages('reference-kind', change)).toEqual([
      '"lind-ready" is of the kind quote; expected here: entity, event',
    ])
  })
})

describe('entities', () => {
  it('that nothing but themselves refers to are unreferenced, unless deprecated', () => {
    const alone =
      (status: 'reviewed' | 'deprecated'): Change =>
      ({ entities }) => {
        const pier = { ...pick(entities, 'ferry-line'), id: 'pier', mentions: [], partOf: ['pier'] }
        entities.push({ ...pier, provenance: { ...pier.provenance, status } })
      }
    expect(pointers('unreferenced-entity', alone('reviewed'))).toEqual(['/entities/6/id'])
    expect(pointers('unreferenced-entity', alone('deprecated'))).toEqual([])
  })

  it('may be matched twice by their own id, loosely by another, and exactly by a deprecated one', () => {
    const share =
      (...changes: Change[]): Change =>
      (draft) => {
        for (const change of changes) change(draft)
      }
    const council: Change = (draft) => matching(draft, 'harbour-council')
    const deprecated: Change = (draft) => {
      pick(draft.entities, 'northport').provenance.status = 'deprecated'
    }
    expect(said('shared-external-id', share(council, council))).toEqual([])
    expect(
      said(
        'shared-external-id',
        share(council, (draft) => matching(draft, 'islanders', 'close')),
      ),
    ).toEqual([])
    expect(
      said(
        'shared-external-id',
        share((draft) => matching(draft, 'northport', 'close'), council),
      ),
    ).toEqual([])
    expect(
      said(
        'shared-external-id',
        share((draft) => matching(draft, 'northport'), deprecated, council),
      ),
    ).toEqual([])
    const third = share(
      council,
      (draft) => matching(draft, 'islanders'),
      (draft) => matching(draft, 'ferry-line'),
    )
    expect(said('shared-external-id', third)).toMatchObject([
      { pointer: '/entities/4/externalIds/0', message: '"harbour-council" is an exact match of wikidata Q1 too' },
      { pointer: '/entities/5/externalIds/0', message: '"harbour-council" is an exact match of wikidata Q1 too' },
    ])
  })

  it('have the same id only in the same scheme', () => {
    const change: Change = (draft) => {
      matching(draft, 'harbour-council')
      pick(draft.entities, 'islanders').externalIds = [{ scheme: 'viaf', id: 'Q1', match: 'exact' }]
    }
    expect(said('shared-external-id', change)).toEqual([])
  })
})

describe('a replaced record', () => {
  it('may be deprecated', () => {
    const change: Change = (draft) => {
      Object.assign(pick(draft.quotes, 'lind-ready').provenance, { status: 'deprecated', replacedBy: 'lind-reopening' })
    }
    expect(said('replaced-but-current', change)).toEqual([])
    expect(said('replacement-cycle', change)).toEqual([])
  })

  it('closes a circle that is shown with its middle left out where it is long', () => {
    const inCircle =
      (count: number): Change =>
      ({ quotes }) => {
        const [first] = quotes
        if (!first) return expect.unreachable()
        for (let i = 0; i < count; i++) {
          const replacedBy = `q${(i + 1) % count}`
          quotes.push({ ...first, id: `q${i}`, provenance: { ...first.provenance, status: 'deprecated', replacedBy } })
        }
      }
    expect(said('replacement-cycle', inCircle(6))).toMatchObject([
      {
        pointer: '/quotes/8/provenance/replacedBy',
        message: 'the records replace each other: q0 → q1 → q2 → q3 → q4 → q5 → q0',
      },
    ])
    expect(messages('replacement-cycle', inCircle(7))).toEqual([
      'the records replace each other: q0 → q1 → q2 → … → q5 → q6 → q0',
    ])
  })
})

describe('quotes', () => {
  it('come from what can speak', () => {
    const change: Change = (draft) => {
      pick(draft.quotes, 'lind-ready').source = 'ferry-line'
    }
    expect(said('source-cannot-speak', change)).toMatchObject([{ pointer: '/quotes/1/source' }])
    expect(
      said('source-cannot-speak', (draft) => {
        pick(draft.quotes, 'lind-ready').source = 'northport'
      }),
    ).toEqual([])
    for (const type of ['location', 'facility', 'plan', 'work', 'person'] as const) {
      const typed: Change = (draft) => {
        pick(draft.entities, 'ada-lind').type = type
      }
      expect(said('source-cannot-speak', typed)).toHaveLength(['location', 'facility', 'plan'].includes(type) ? 2 : 0)
    }
  })

  it('that are mixed or direct want their words, even where the list is there', () => {
    for (const mode of ['mixed', 'direct'] as const) {
      const change: Change = (draft) => {
        Object.assign(pick(draft.quotes, 'lind-ready'), { mode, verbatim: [] })
      }
      expect(messages('verbatim-missing', change)).toEqual([`a quote of the mode ${mode} has no \`verbatim\``])
    }
  })

  it('that are mixed need neither cue nor marks around their content', () => {
    const change: Change = (draft) => {
      const quote = pick(draft.quotes, 'lind-reopening')
      quote.mode = 'mixed'
      quote.cue = []
    }
    expect(said('indirect-without-cue', change)).toEqual([])
    expect(said('unmarked-direct', change)).toEqual([])
  })

  it('want the mark before them first', () => {
    const change: Change = (draft) => {
      pick(draft.quotes, 'lind-ready').content = [span('boats are')]
    }
    expect(messages('unmarked-direct', change)).toEqual([
      'the direct content "boats are" has no quotation mark before it',
    ])
  })

  it('inside others stand in their content', () => {
    const inside: Change = ({ quotes }) => {
      quotes.push({ ...nestedQuote })
    }
    const outside: Change = ({ quotes }) => {
      quotes.push({ ...nestedQuote, content: [span('Islanders'), span('May')] })
    }
    expect(said('content-outside-parent', inside)).toEqual([])
    expect(pointers('content-outside-parent', outside)).toEqual(['/quotes/3/content/0'])
  })
})

describe('events', () => {
  it('have modes of their type, which are listed', () => {
    const change: Change = (draft) => {
      pick(draft.events, 'statement').plover = { type: 'CONSULT', mode: 'strike' as never }
    }
    expect(hints('plover-mode', change)).toEqual([expect.stringMatching(/^expected one of \w[\w-]*(, \w[\w-]*)+$/)])
    const none: Change = (draft) => {
      pick(draft.events, 'statement').plover = { type: 'CONSULT' }
    }
    expect(said('plover-mode', none)).toEqual([])
  })

  it('take place where something can', () => {
    const at =
      (filler: string): Change =>
      (draft) => {
        pick(draft.events, 'welcome').arguments.push({ role: 'place', filler })
      }
    for (const place of ['northport', 'ferry-line', 'nowhere']) expect(said('place-filler', at(place))).toEqual([])
    expect(messages('place-filler', at('statement'))).toEqual([
      '"statement" is no place (event); expected a gpe, location or facility',
    ])
  })

  it('are hedged in their evidence, or in the cue of their quote', () => {
    const hedged =
      (quote: string | null, words: string): Change =>
      (draft) => {
        Object.assign(firstAccount(draft, 'second-line'), { quote, hedges: [span(words)] })
      }
    expect(messages('hedge-outside', hedged(null, 'reportedly'))).toEqual([
      expect.stringMatching(/^the hedge \[\d+, \d+\) is outside of the evidence$/),
    ])
    expect(messages('hedge-outside', hedged('reported-plan', 'Monday'))).toEqual([
      expect.stringMatching(/is outside of the evidence and of the cue of "reported-plan"$/),
    ])
    expect(said('hedge-outside', hedged('reported-plan', 'second'))).toEqual([])
  })

  it('are certain without hedges only', () => {
    const certain: Change = (draft) => {
      firstAccount(draft, 'second-line').certainty = 'certain'
    }
    expect(pointers('certain-hedge', certain)).toEqual(['/events/3/accounts/0/certainty'])
  })

  it('are not past after the publication', () => {
    const dates =
      (edtf: string): Change =>
      (draft) => {
        dated(draft, 'welcome', edtf)
        const account = firstAccount(draft, 'welcome')
        pick(draft.events, 'welcome').accounts.push({ ...account, tense: 'future' }, account)
      }
    expect(pointers('past-after-publication', dates('2026-03-04'))).toEqual([
      '/events/4/accounts/0/tense',
      '/events/4/accounts/2/tense',
    ])
    expect(pointers('past-after-publication', dates('2026-03-03'))).toEqual([])
  })
})

describe('relations', () => {
  it('are refuted by the dates of both events, where these decide', () => {
    const refuted = (type: 'before' | 'includes' | 'subevent-of', from: string, to: string) =>
      said('relation-time', (draft) => {
        dated(draft, 'statement', from)
        dated(draft, 'welcome', to)
        related(draft, 'statement', type, 'welcome')
      }).length === 1
    expect(refuted('before', '2026-02', '2026-03')).toBe(false)
    expect(refuted('before', '2026-03', '2026-02')).toBe(true)
    expect(refuted('before', '2026-02', '2026-02-03')).toBe(false)
    expect(refuted('includes', '2026-02', '2026-02-03')).toBe(false)
    expect(refuted('includes', '2026-02-03', '2026-04')).toBe(true)
    expect(refuted('subevent-of', '2026-02-03', '2026-02')).toBe(false)
    expect(refuted('subevent-of', '2026-04', '2026-02-03')).toBe(true)
  })

  it('of events without a date, or with one that is no EDTF, are not judged', () => {
    for (const [from, to] of [
      ['readiness', 'statement'],
      ['statement', 'readiness'],
    ] as const) {
      expect(said('relation-time', (draft) => related(draft, from, 'before', to))).toEqual([])
    }
    const undatable: Change = (draft) => {
      dated(draft, 'welcome', 'soon')
      related(draft, 'reopening', 'before', 'welcome')
    }
    expect(said('relation-time', undatable)).toEqual([])
    expect(pointers('edtf-syntax', undatable)).toEqual(['/events/4/time/edtf'])
  })

  it.each(['before', 'includes', 'subevent-of'] as const)(
    '%s runs in no circle, whatever else an event has',
    (type) => {
      const circle: Change = (draft) => {
        related(draft, 'readiness', type, 'welcome')
        related(draft, 'readiness', type, 'second-line')
        related(draft, 'second-line', type, 'readiness')
      }
      expect(said('relation-cycle', circle)).toMatchObject([
        {
          pointer: '/events/3/relations/0',
          message: `the relations "${type}" run in a circle: readiness → second-line → readiness`,
        },
      ])
    },
  )
})

describe('stances', () => {
  it('in words of nobody are held by nobody named', () => {
    const change: Change = (draft) => {
      pick(draft.stances, 'lind-on-reopening').quotes = ['reported-plan', 'lind-ready']
    }
    expect(said('stance-holder', change)).toMatchObject([
      {
        pointer: '/stances/1/quotes/0',
        message: 'the source of "reported-plan" is nobody named, but "ada-lind" holds the stance',
      },
    ])
  })

  it('that are deprecated conflict with none', () => {
    const against =
      (...deprecated: number[]): Change =>
      ({ stances }) => {
        const stance = pick(stances, 'islanders-on-reopening')
        stances.push({ ...stance, id: 'later', value: 'against', provenance: { ...stance.provenance } })
        for (const [i, { provenance }] of stances.entries()) {
          if (deprecated.includes(i)) provenance.status = 'deprecated'
        }
      }
    expect(messages('stance-conflict', against())).toEqual([
      '"islanders" is against towards "reopening" here, but favor in "islanders-on-reopening"',
    ])
    expect(said('stance-conflict', against(0))).toEqual([])
    expect(said('stance-conflict', against(2))).toEqual([])
  })

  it('that are lexical are the publisher’s, or those of quotes', () => {
    const lexical =
      (holder: string, quotes: string[]): Change =>
      (draft) => {
        Object.assign(pick(draft.stances, 'lind-on-reopening'), { holder, quotes, expression: 'lexical' })
      }
    expect(said('lexical-holder', lexical('daily-tide', []))).toEqual([])
    expect(said('lexical-holder', lexical('ada-lind', ['lind-ready']))).toEqual([])
    expect(messages('lexical-holder', lexical('ada-lind', []))).toEqual([
      'the words of no quote are chosen by the publisher "daily-tide", but "ada-lind" holds the stance',
    ])
  })

  it('that are inferred need no evidence', () => {
    const change: Change = (draft) => {
      Object.assign(pick(draft.stances, 'lind-on-reopening'), { expression: 'inferred', evidence: [] })
    }
    expect(said('stance-evidence', change)).toEqual([])
  })
})

describe('spans', () => {
  const evidence =
    (start: number, end: number): Change =>
    (draft) => {
      const [first] = firstAccount(draft, 'welcome').evidence
      if (first) Object.assign(first, { start, end })
    }
  const { start, end } = span('Islanders welcomed the old line’s return')

  it.each([
    ['both ends before it', start - 8, end - 8],
    ['both ends after it', start + 1, end + 1],
    ['its start before it', start - 3, end],
    ['its end after it', start, end + 1],
    ['its end before it', start, end - 8],
  ])('are found again with %s', (_, from, to) => {
    expect(hints('span-mismatch', evidence(from, to))).toEqual([
      `did you mean [${start}, ${end}), "Islanders welcomed the old line’s return"? It has that digest`,
    ])
  })

  it('are not looked for further than eight units away', () => {
    expect(hints('span-mismatch', evidence(start, end - 9))[0]).toMatch(/^correct the offsets/)
  })

  it('lie in the text, and are not empty', () => {
    const outside = `is outside the text, which goes from 0 to ${TEXT.length}`
    expect(messages('span-bounds', evidence(-1, 3))).toEqual([`the span [-1, 3) ${outside}`])
    expect(messages('span-bounds', evidence(3, 3))).toEqual(['the span [3, 3) does not end after its start'])
    expect(messages('span-bounds', evidence(0, TEXT.length))).toEqual([])
    expect(messages('span-bounds', evidence(0, TEXT.length + 1))).toEqual([
      `the span [0, ${TEXT.length + 1}) ${outside}`,
    ])
  })

  it('are in order by start, then by end; mentions may be nested', () => {
    const council = span('The harbour council')
    const mentioned =
      (...words: string[]): Change =>
      (draft) => {
        pick(draft.entities, 'harbour-council').mentions = words.map((each) => ({ ...span(each), level: 'NOM' }))
      }
    expect(said('span-order', mentioned('The harbour', 'The harbour council', 'council'))).toEqual([])
    expect(messages('span-order', mentioned('The harbour council', 'The harbour'))).toEqual([
      `the span [${council.start}, ${council.start + 11}) comes after [${council.start}, ${council.end})`,
    ])
  })

  it('in every field are looked at', () => {
    const twice = [span('Monday'), span('Monday')]
    const cases: [Change, string][] = [
      [(draft) => (firstAccount(draft, 'welcome').hedges = twice), '/events/4/accounts/0/hedges/1'],
      [(draft) => (firstAccount(draft, 'welcome').evidence = twice), '/events/4/accounts/0/evidence/1'],
      [(draft) => (pick(draft.quotes, 'lind-ready').cue = twice), '/quotes/1/cue/1'],
      [(draft) => (pick(draft.quotes, 'lind-ready').content = twice), '/quotes/1/content/1'],
      [(draft) => (pick(draft.stances, 'lind-on-reopening').evidence = twice), '/stances/1/evidence/1'],
      [
        (draft) => (pick(draft.quotes, 'lind-ready').verbatim = twice.map((each) => ({ ...each, text: 'Monday' }))),
        '/quotes/1/verbatim/1',
      ],
      [
        (draft) => {
          pick(draft.events, 'welcome').relations = [{ type: 'causes', to: 'statement', quote: null, evidence: twice }]
        },
        '/events/4/relations/0/evidence/1',
      ],
    ]
    for (const [change, pointer] of cases) expect(pointers('span-order', change)).toEqual([pointer])
  })

  it('of mentions stand apart or one inside the other', () => {
    const crossing = (words: string, other: string) =>
      pointers('crossing-mentions', (draft) => {
        pick(draft.entities, 'harbour-council').mentions = [{ ...span(words), level: 'NOM' }]
        pick(draft.entities, 'islanders').mentions = [{ ...span(other), level: 'NOM' }]
      })
    expect(crossing('The harbour council', 'council will')).toEqual(['/entities/4/mentions/0'])
    expect(crossing('council will', 'The harbour council')).toEqual(['/entities/2/mentions/0'])
    expect(crossing('The harbour', ' council will')).toEqual([])
    expect(crossing('The harbour council', 'harbour')).toEqual([])
    expect(crossing('The harbour council', 'The harbour')).toEqual([])
    expect(crossing('The harbour council', 'harbour council')).toEqual([])
  })

  it('are mentions of one record once only', () => {
    const change: Change = (draft) => {
      pick(draft.events, 'welcome').mentions = [span('welcomed'), span('welcomed')]
      pick(draft.events, 'readiness').mentions = [span('welcomed')]
    }
    expect(said('duplicate-mention', change)).toMatchObject([
      {
        pointer: '/events/4/mentions/1',
        message: expect.stringMatching(/^the mention \[\d+, \d+\) repeats \/mentions\/0$/),
      },
    ])
  })

  it('are quoted in messages up to sixty characters', () => {
    const quoted = (text: string) =>
      said(
        'verbatim-text',
        (draft) => {
          pick(draft.quotes, 'lind-ready').verbatim = [{ start: 0, end: text.length, digest: '', text: 'other' }]
        },
        text,
      ).map(({ message }) => message)
    expect(quoted('🚢'.repeat(60))).toEqual([`the text has "${'🚢'.repeat(60)}" there, not "other"`])
    expect(quoted('🚢'.repeat(61))).toEqual([`the text has "${'🚢'.repeat(59)}…" there, not "other"`])
  })
})

describe('rights', () => {
  it('that say the text is there want it there', () => {
    const change: Change = ({ rights }) => {
      rights.text.included = true
    }
    expect(said('text-inclusion', change)).toMatchObject([
      {
        pointer: '/rights/text/included',
        message: 'the text is said to be included, but `text.content` is missing',
        hint: 'add `text.content`, or set `included` to false',
      },
    ])
  })

  it('leave no eight words in a row, unless the text is included', () => {
    const gloss =
      (words: string, included = false): Change =>
      (draft) => {
        pick(draft.quotes, 'lind-ready').gloss = words
        draft.rights.text.included = included
      }
    const eight = 'council will reopen the old ferry line in'
    expect(messages('copied-words', gloss(`So the ${eight}.`))).toEqual([
      '"council will reopen the old ferry line in" stands in the text word for word',
    ])
    expect(said('copied-words', gloss(eight.replace(' in', '')))).toEqual([])
    expect(said('copied-words', gloss(eight, true))).toEqual([])
  })

  it.each([
    ['cc-by-4.0', 'did you mean "CC-BY-4.0"?'],
    ['CC_BY 4.0', 'did you mean "CC-BY-4.0"?'],
    ['MIT AND CC-BY-4', 'did you mean "CC-BY-4.0"?'],
    ['MIT OR Apche-2.0', 'did you mean "Apache-2.0"?'],
    ['(mit)', 'did you mean "MIT"?'],
    ['GPL-2.0 WITH MIT AND', 'write it as on spdx.org/licenses, such as CC-BY-4.0, or as LicenseRef-…'],
    [`${'MIT OR '.repeat(600)}MIT`, 'write it as on spdx.org/licenses, such as CC-BY-4.0, or as LicenseRef-…'],
    ['LicenseRef-', 'write it as on spdx.org/licenses, such as CC-BY-4.0, or as LicenseRef-…'],
    ['MIT/Apache-2.0', 'did you mean "Apache-2.0"?'],
  ])('%s is no licence', (license, hint) => {
    expect(
      hints('spdx-license', ({ rights }) => {
        rights.annotations.license = license
      }),
    ).toEqual([hint])
  })
})

describe('provenance', () => {
  it.each([
    [0, false, undefined],
    [1, false, undefined],
    [-0.1, true, undefined],
    [1.5, true, 'write per cent as a fraction: 0.015'],
    [100, true, 'write per cent as a fraction: 1'],
    [101, true, undefined],
  ])('has a confidence such as %d: %s', (confidence, isWrong, hint) => {
    const findings = said('confidence-range', (draft) => {
      pick(draft.quotes, 'lind-ready').provenance.confidence = confidence
    })
    expect(findings.map((finding) => finding.hint)).toEqual(isWrong ? [hint] : [])
  })

  it('of machines names software with a version', () => {
    const by =
      (agent: Draft<Article>['agents'][number]): Change =>
      (draft) => {
        draft.agents.push(agent)
        Object.assign(pick(draft.events, 'welcome').provenance, { by: 'tagger', method: 'automatic', confidence: 0.8 })
      }
    const tagger = { id: 'tagger', name: 'Tagger' }
    expect(said('automatic-provenance', by({ ...tagger, type: 'software', version: '2' }))).toEqual([])
    expect(said('automatic-provenance', by({ ...tagger, id: 'other', type: 'software' }))).toEqual([])
    expect(said('automatic-provenance', by({ ...tagger, type: 'software' }))).toHaveLength(1)
    expect(said('automatic-provenance', by({ ...tagger, type: 'person', version: '2' }))).toHaveLength(1)
  })

  it('is plain text', () => {
    const about = (name: string) =>
      messages('plain-text', (draft) => {
        pick(draft.entities, 'northport').name = name
      })
    for (const plain of ['a < b > c', 'R&D more; a & b;', 'AT&T', '1 <2', 'a\u200fb', '<3'])
      expect(about(plain)).toEqual([])
    const controls: [string, string][] = [
      ['\n', 'U+000A'],
      ['\u0085', 'U+0085'],
      ['\u2028', 'U+2028'],
      ['\u2029', 'U+2029'],
      ['\u202e', 'U+202E'],
      ['\u2066', 'U+2066'],
      ['\u2069', 'U+2069'],
      ['\ufeff', 'U+FEFF'],
    ]
    for (const [control, name] of controls)
      expect(about(`a${control}b`)).toEqual([`the text holds the control character ${name}`])
    for (const markup of [
      '<b>',
      '</b>',
      '<!doctype html>',
      '<IMG src=x>',
      '<!--',
      '&amp;',
      '&#38;',
      '&#x26;',
      '&NBSP;',
      '&frac12;',
    ]) {
      expect(about(`a ${markup} b`)).toEqual([`the text holds markup: ${JSON.stringify(markup)}`])
    }
  })

  it('tells languages by well-formed tags, also of several labels', () => {
    const change: Change = (draft) => {
      draft.language = 'english language'
      pick(draft.entities, 'northport').labels = { fr: 'Port-Nord', en_GB: 'Northport' }
    }
    expect(said('language-tag', change)).toMatchObject([
      { pointer: '/language', message: '"english language" is no well-formed language tag' },
      { pointer: '/entities/1/labels', message: '"en_GB" is no well-formed language tag' },
    ])
  })
})

describe('the date of the article', () => {
  const modified =
    (edtf: string): Change =>
    (draft) => {
      draft.modified = { edtf, basis: 'stated' }
    }

  it('of its last change is not before that of its publication', () => {
    expect(messages('modified-before-published', modified('2026-03-02'))).toEqual([
      'modified (2026-03-02) lies before published (2026-03-03)',
    ])
    expect(said('modified-before-published', modified('2026-03-03'))).toEqual([])
    expect(said('modified-before-published', modified('2026-03'))).toEqual([])
  })

  it('is read in all its places', () => {
    const wrong: Change = (draft) => {
      modified('soon')(draft)
      draft.published.edtf = 'then'
      pick(draft.entities, 'ada-lind').roles = [{ title: 'Member', time: { edtf: 'ever', basis: 'stated' } }]
    }
    expect(pointers('edtf-syntax', wrong)).toEqual([
      '/published/edtf',
      '/entities/3/roles/0/time/edtf',
      '/modified/edtf',
    ])
  })
})

describe('the text', () => {
  it('has the length that is recorded in both units', () => {
    const points = [...TEXT].length
    const recorded =
      (length: number, codePoints: number): Change =>
      ({ text }) => {
        Object.assign(text, { length, codePoints })
      }
    expect(said('text-mismatch', recorded(TEXT.length, points))).toEqual([])
    expect(messages('text-mismatch', recorded(500, 400))).toEqual([
      `the text has ${TEXT.length} units (utf-16), not 500`,
      `the text has ${points} code points, not 400`,
    ])
  })

  it('is another one where its digest differs alone', () => {
    const other = TEXT.replace('Monday', 'Friday')
    expect(said('text-mismatch', () => {}, other)).toMatchObject([
      {
        pointer: '/text/digest',
        hint: 'take the text of this revision, or anchor the spans again in the new one',
      },
    ])
  })

  it('is split inside no character, at either end of a span', () => {
    const ship = TEXT.indexOf('🚢')
    const cut =
      (start: number, end: number): Change =>
      (draft) => {
        pick(draft.stances, 'lind-on-reopening').evidence = [{ start, end, digest: '' }]
      }
    const expected = (offset: number, side: string) => ({
      pointer: `/stances/1/evidence/0/${side}`,
      message: `the utf-16 offset ${offset} is inside a character`,
    })
    expect(said('split-character', cut(0, ship + 1))).toMatchObject([expected(ship + 1, 'end')])
    expect(said('split-character', cut(ship + 1, ship + 2))).toMatchObject([expected(ship + 1, 'start')])
    expect(said('split-character', cut(0, ship + 2))).toEqual([])
    expect(said('split-character', cut(0, TEXT.length + 1))).toEqual([])
  })
})

it('the base article is right', () => {
  expect(checkArticle(base, { text: TEXT })).toEqual([])
})
