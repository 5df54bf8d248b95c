import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { article } from '../../src/index.js'
import { type AnnotatedText, withText } from '../../src/text/index.js'
import { describeEdtf, isBefore } from '../../src/time/index.js'
import { skipWithoutText, textPath } from '../support/needs.js'

// What can be asked of the article: the title of a test is a question, its body the query that answers it.

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

describe('a journalist asks', () => {
  test('on whose word is Morocco joining the force?', () => {
    const sources = article
      .voices('morocco-joins-isf')
      .map((voice) => voice.sources.map((source) => source?.name ?? null))
    expect(sources).toEqual([[null], ['The Jerusalem Post']])
  })

  test('who is quoted word for word?', () => {
    const sources = article.quotes({ mode: ['direct', 'mixed'] }).map(({ source }) => source)
    expect(new Set(sources)).toEqual(new Set([null, 'steve-witkoff', 'united-nations']))
  })

  test('what are the very words of Steve Witkoff?', () => {
    const words = article.quotes({ source: 'steve-witkoff' }).flatMap(({ verbatim = [] }) => verbatim)
    expect(words.map(({ text }) => text)).toEqual([
      'The US expects Hamas to comply fully with its obligations',
      'failure to do so will bring serious consequences',
    ])
  })

  test('which claims come from nobody named?', () => {
    expect(ids(article.quotes({ unnamed: true, mode: 'indirect' }))).toEqual([
      'unsourced-on-morocco',
      'reports-on-greece',
      'observers-on-mediation',
      'observers-on-ties',
    ])
  })

  test('does Indonesia itself say that it joins?', () => {
    expect(ids(article.events({ source: 'indonesia' }))).toEqual(['indonesia-joins-isf'])
    expect(article.quote('indonesia-on-joining').act).toBe('indonesia-announcement')
  })

  test('what does the United Nations say?', () => {
    expect(ids(article.quotes({ source: 'united-nations' }))).toEqual([
      'un-on-movements',
      'un-on-registration',
      'un-on-decision',
      'un-on-commentary',
      'un-on-measures',
    ])
  })

  test('whose word is it that the presence of Israel is unlawful?', () => {
    const [voice] = article.voices('presence-unlawfulness')
    expect(voice?.sources.map((source) => source?.id)).toEqual(['united-nations', 'international-court-of-justice'])
  })

  test('which loaded or contested wording does the publisher choose itself?', () => {
    const chosen = article.loadedWording().mentions.filter(({ quote }) => quote === null)
    expect(chosen.map(({ record }) => record.id)).toEqual([
      'jerusalem-post-report',
      'greece-reports',
      'gaza-war',
      'gaza-war',
      'israeli-campaign',
      'observers-remark',
      'hamas',
      'israeli-violations',
      'israeli-presence',
      'israeli-presence',
    ])
  })

  test('what does the publisher say in its own voice that Israel does?', () => {
    expect(ids(article.events({ involves: 'israel', role: 'agent', publisher: true }))).toEqual([
      'israeli-campaign',
      'israeli-violations',
      'land-registration-decision',
      'israeli-presence',
    ])
  })

  test('who openly opposes the campaign, and who the decision on land registration?', () => {
    const opponents = (target: 'israeli-campaign' | 'land-registration-decision') =>
      article.stances({ target, value: 'against', expression: 'explicit' }).map(({ holder }) => holder)
    expect(opponents('israeli-campaign')).toEqual(['morocco'])
    expect(opponents('land-registration-decision')).toEqual(['united-nations'])
  })

  test('who threatens whom?', () => {
    const [warning, ...others] = article.events({ plover: 'THREATEN' })
    expect(others).toEqual([])
    expect(warning?.arguments).toContainEqual({ role: 'speaker', filler: 'steve-witkoff' })
    expect(warning?.arguments).toContainEqual({ role: 'target', filler: 'hamas' })
  })

  test('what does Morocco openly call for?', () => {
    const calls = article.stances({ holder: 'morocco', value: 'favor', expression: 'explicit' })
    expect(calls.map(({ target }) => target)).toEqual([
      'restraint',
      'two-state-solution',
      'palestinian-independence',
      'dialogue',
    ])
  })

  test('has Morocco confirmed that it joins?', () => {
    expect(article.events({ involves: 'isf', source: 'morocco' })).toEqual([])
  })

  test('who sees Morocco as a mediator, between whom, and how surely?', () => {
    expect(article.events({ source: 'observers', certainty: 'possible' })).toEqual([article.event('morocco-mediation')])
    const parties = article.event('morocco-mediation').arguments.filter(({ role }) => role === 'party')
    expect(parties.map(({ filler }) => filler)).toEqual(['israel', 'palestine'])
  })
})

describe('an app developer asks', () => {
  test('which countries are said to join the force?', () => {
    const joining = article.links('isf').filter(({ role }) => role === 'joined')
    expect(joining.map(({ entity }) => entity.name)).toEqual(['Morocco', 'Albania', 'Greece', 'Indonesia'])
  })

  test('has any country joined already, in the words of anybody?', () => {
    expect(ids(article.events({ involves: 'isf', role: 'joined', tense: ['past', 'present'] }))).toEqual([
      'indonesia-joins-isf',
    ])
  })

  test('through what is the envoy linked to Hamas?', () => {
    const links = article.links('steve-witkoff').filter(({ entity }) => entity.id === 'hamas')
    expect(links.map(({ event }) => event.id)).toEqual(['witkoff-statement', 'witkoff-warning'])
  })

  test('which external ids has Morocco, and which entity has the id Q41?', () => {
    expect(article.entity('morocco').externalIds).toEqual([
      { scheme: 'wikidata', id: 'Q1028', match: 'exact' },
      { scheme: 'iso3166-1', id: 'MA', match: 'exact' },
    ])
    expect(ids(article.entities({ externalId: { scheme: 'wikidata', id: 'Q41' } }))).toEqual(['greece'])
  })

  test('which countries are in the article?', () => {
    const countries = article.entities({ externalId: { scheme: 'iso3166-1', match: 'exact' } })
    expect(new Set(countries.map(({ name }) => name))).toEqual(
      new Set(['Morocco', 'Albania', 'Greece', 'Indonesia', 'Israel', 'United States', 'State of Palestine']),
    )
  })

  test('which people are named, and what is Steve Witkoff?', () => {
    expect(ids(article.entities({ type: 'person' }))).toEqual(['donald-trump', 'steve-witkoff'])
    expect(article.entity('steve-witkoff').roles).toEqual([{ title: 'envoy', of: 'united-states' }])
  })

  test('where was it written, and in which country is that?', () => {
    expect(article.dateline).toBe('rabat')
    expect(article.entity('rabat').partOf).toEqual(['morocco'])
  })

  test('in what order did the dated events happen?', () => {
    const order = ids(article.timeline({ overlaps: '2023/2026' }).map(({ event }) => event))
    const named = ['gaza-war', 'resolution-adoption', 'phase-two-announcement', 'jerusalem-post-report', 'peace-summit']
    expect(order.filter((id) => named.includes(id))).toEqual(named)
  })

  test('what happened in November of the year before, and how exact is that?', () => {
    expect(ids(article.events({ during: '2025-11' }))).toEqual(['resolution-adoption'])
    expect(article.event('resolution-adoption').time).toMatchObject({ basis: 'inferred', stated: ['month', 'offset'] })
  })

  test('what was announced in January, and by whom?', () => {
    expect(ids(article.events({ during: '2026-01', role: 'speaker' }))).toEqual(['phase-two-announcement'])
    expect(ids(article.links('steve-witkoff').map(({ event }) => event))).toContain('phase-two-announcement')
  })

  test('what is still to come on Thursday?', () => {
    const [summit] = article.events({ tense: 'future', during: '2026-02-19' })
    expect(summit?.id).toBe('peace-summit')
    expect(describeEdtf(summit?.time?.edtf ?? '')).toBe('19 February 2026')
  })

  test('was the report out before the summit?', () => {
    const { time: report } = article.event('jerusalem-post-report')
    const { time: summit } = article.event('peace-summit')
    expect(isBefore(report?.edtf ?? '', summit?.edtf ?? '')).toBe(true)
  })

  test('what stands at offset 19, right before the claim on Morocco?', () => {
    const [hedge] = article.annotationsAt(19)
    expect(hedge).toMatchObject({ record: { id: 'morocco-joins-isf' }, pointer: '/accounts/0/hedges/0' })
    expect(article.voiceAt(8).sources).toEqual([null])
  })
})

describe('a researcher asks', () => {
  test('which accusations are directed at Israel?', () => {
    expect(ids(article.events({ plover: 'ACCUSE', involves: 'israel', role: 'target' }))).toEqual([
      'morocco-denunciation',
      'un-condemnation-restated',
      'un-condemnation',
      'icj-commentary',
    ])
  })

  test('which aid is reported as given, by whom, and on whose word?', () => {
    const given = article.events({ plover: 'AID', role: 'agent', certainty: 'certain', tense: 'past', publisher: true })
    expect(ids(given)).toEqual(['morocco-aid-contribution'])
    expect(given[0]?.arguments).toContainEqual({ role: 'agent', filler: 'morocco' })
  })

  test('what is called possible, and no more?', () => {
    expect(ids(article.events({ certainty: 'possible' }))).toEqual([
      'morocco-mediation',
      'palestinian-dispossession',
      'israeli-control-expansion',
    ])
  })

  test('which consequences depend on what?', () => {
    expect(ids(article.events({ source: 'steve-witkoff', tense: 'hypothetical' }))).toEqual([
      'hamas-noncompliance',
      'serious-consequences',
    ])
    expect(article.event('serious-consequences').relations).toMatchObject([
      { type: 'conditional-on', to: 'hamas-noncompliance', quote: 'witkoff-on-consequences' },
    ])
  })

  test('what may the decision on land registration lead to, and who says so?', () => {
    expect(article.event('land-registration-decision').relations).toMatchObject([
      { type: 'causes', to: 'palestinian-dispossession', quote: 'un-on-decision' },
      { type: 'causes', to: 'israeli-control-expansion', quote: 'un-on-decision' },
    ])
  })

  test('what is the force expected to do?', () => {
    expect(ids(article.events({ involves: 'isf', role: 'agent', certainty: 'probable', publisher: true }))).toEqual([
      'isf-trains-security-services',
      'isf-secures-borders',
      'isf-maintains-security',
      'gaza-demilitarization',
      'isf-takes-over-security',
    ])
  })

  test('which acts and states of Israel and Hamas are presupposed rather than said?', () => {
    const presupposed = article
      .events({ involves: ['israel', 'hamas'] })
      .filter((event) => event.accounts.every((account) => account.presupposed))
    expect(ids(presupposed)).toEqual(
      expect.arrayContaining(['gaza-war', 'hamas-obligations', 'land-registration-decision', 'israeli-presence']),
    )
  })

  test('what is the United Nations against?', () => {
    const against = article.stances({ holder: 'united-nations', value: 'against' }).map(({ target }) => target)
    expect(against).toEqual(expect.arrayContaining(['land-registration-decision', 'israeli-presence']))
  })

  test('who is in favor of the plan?', () => {
    expect(article.stanceMatrix().cell('un-security-council', 'trump-plan')?.value).toBe('favor')
    const holders = article.stances({ target: 'trump-plan', value: 'favor' }).map(({ holder }) => holder)
    expect(holders.sort()).toEqual(['donald-trump', 'un-security-council'])
  })

  test('which voices are nested in others?', () => {
    expect(ids(article.quotes().filter(({ within }) => within !== null))).toEqual([
      'us-on-compliance',
      'icj-on-presence',
    ])
  })

  test('what does the second phase cover?', () => {
    const covered = article.events({ involves: 'phase-two', role: 'topic', tense: 'future' })
    expect(new Set(ids(covered))).toEqual(new Set(['gaza-reconstruction', 'gaza-demilitarization']))
  })

  test('what does the publisher say in its own voice that Morocco has said and done?', () => {
    expect(
      ids(article.events({ involves: 'morocco', role: ['agent', 'speaker'], publisher: true, presupposed: false })),
    ).toEqual([
      'morocco-denunciation',
      'morocco-urging',
      'morocco-aid-contribution',
      'morocco-emphasis',
      'morocco-dialogue-urging',
    ])
  })
})

// Words are not in the package: this needs the text, in the file that REPORTEDLY_TEXT names.
const annotated = () => withText(article, readFileSync(textPath as string, 'utf8'))
const formsOf = (text: AnnotatedText, id: string) => text.surfaceForms(id).map(({ words }) => words)

describe.skipIf(skipWithoutText('asking for surface forms'))('a researcher with the text asks', () => {
  test('by which words does the text mention Steve Witkoff, and by which the force?', () => {
    expect(formsOf(annotated(), 'steve-witkoff')).toEqual(['US envoy', 'Steve Witkoff', 'the US envoy'])
    expect(formsOf(annotated(), 'isf')).toEqual(
      expect.arrayContaining(['ISF', 'The multinational force', 'the mission']),
    )
  })
})
