import type { Article } from '../../src/model/index.js'
import { validateArticle } from '../../src/validate/index.js'
import { arabic, machine } from '../fixtures/load.js'

const [stance, ...stances] = arabic.article.stances
const [event, ...events] = arabic.article.events

const wrong = {
  ...arabic.article,
  stances: [{ ...stance, holder: 'nobody' }, ...stances],
  events: [{ ...event, time: { edtf: 'some day', basis: 'stated' } }, ...events],
} as unknown as Article

/** An article with a reference that leads nowhere and a date that is none, and what is found in it. */
export const broken = { article: wrong, report: validateArticle(wrong) }

/** An article without any record. */
export const nothing: Article = { ...machine.article, entities: [], events: [], quotes: [], stances: [] }
