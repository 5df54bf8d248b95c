import type { Account, Certainty, Event, Tense } from '../model/index.js'
import { attribution, reference } from './attribution.js'
import { type Content, html, join } from './html.js'
import type { View } from './view.js'

const TENSE_WORDS: Readonly<Record<Tense, string>> = {
  past: 'past',
  present: 'present',
  future: 'to come',
  hypothetical: 'supposed only',
}

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: 'certain',
  probable: 'probable',
  possible: 'possible',
  unknown: 'takes no position',
}

/** What nobody tells as past or present: words for it, or nothing where somebody does. */
export function outlookOf({ accounts }: Event): 'planned or expected' | 'supposed only' | undefined {
  if (accounts.length === 0 || accounts.some(({ tense }) => tense === 'past' || tense === 'present')) return undefined
  return accounts.some(({ tense }) => tense === 'future') ? 'planned or expected' : 'supposed only'
}

/** Whether one voice says that it is so and another that it is not. */
export const isDisputed = ({ accounts }: Event): boolean =>
  accounts.some(({ polarity }) => polarity === 'positive') && accounts.some(({ polarity }) => polarity === 'negative')

/** Who says so, and how surely. */
export const accountsOf = (view: View, event: Event): Content =>
  html`${
    isDisputed(event) &&
    html`<p class="small disputed"><b><span aria-hidden="true">≠</span> The accounts contradict each other</b></p>`
  }<ul class="accounts small">${event.accounts.map(
    (account) => html`<li>${attribution(view, account.quote)}: ${claimWords(account)}</li>`,
  )}</ul>`

function claimWords({ certainty, polarity, tense, presupposed, hedges }: Account): Content {
  return html`${polarity === 'negative' && html`<b>not so</b>, `}${[
    CERTAINTY_WORDS[certainty],
    TENSE_WORDS[tense],
    ...(presupposed ? ['taken for granted'] : []),
    ...(hedges.length > 0 ? ['hedged'] : []),
  ].join(', ')}`
}

/** Who and what takes part, by role. */
export function participantsOf(view: View, { arguments: participants }: Event): Content {
  if (participants.length === 0) return undefined
  const roles = byRole(participants)
  return html`<p class="small">${join(
    [...roles].map(
      ([role, fillers]) =>
        html`<span class="muted">${role}</span> ${join(
          fillers.map((id) => reference(view, id)),
          ', ',
        )}`,
    ),
    '; ',
  )}</p>`
}

function byRole(participants: Event['arguments']): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>()
  for (const { role, filler } of participants) {
    const fillers = roles.get(role)
    if (fillers === undefined) roles.set(role, [filler])
    else fillers.push(filler)
  }
  return roles
}
