import type { Account, Article, Certainty, Tense } from '../model/index.js'
import { capital } from '../model/words.js'

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  certain: 'certain',
  probable: 'probable',
  possible: 'possible',
  unknown: 'takes no position',
}

const TENSE: Readonly<Record<Tense, string>> = {
  past: 'in the past',
  present: 'at present',
  future: 'still to come',
  hypothetical: 'only if',
}

/** Who says so and how sure, such as "The Jerusalem Post says so: probable, still to come." */
export function describeAccount(account: Account, article: Article): string {
  const says = account.polarity === 'positive' ? 'says so' : 'says that it is not so'
  const voices = capital(voicesOf(account.quote, article).join(', according to '))
  return `${voices} ${says}: ${CERTAINTY[account.certainty]}, ${TENSE[account.tense]}.`
}

/** The source of a quote, that of the quote in which it is reported, and so on; the publisher where there is no quote. */
function voicesOf(quote: string | null, article: Article): readonly string[] {
  if (quote === null) return [nameOf(article.publisher, article)]
  const voices: string[] = []
  const seen = new Set<string>()
  for (let id: string | null = quote; id !== null && !seen.has(id); ) {
    seen.add(id)
    const found = article.quotes.find((one) => one.id === id)
    voices.push(found?.source == null ? 'a source without a name' : nameOf(found.source, article))
    id = found?.within ?? null
  }
  return voices
}

/** The name of an entity. */
export const nameOf = (id: string, { entities }: Article): string =>
  entities.find((entity) => entity.id === id)?.name ?? id
