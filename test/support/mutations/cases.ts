import type { Article } from '../../../src/model/index.js'
import type { Draft } from '../../../src/rules/fixtures/base.js'
import { articleSchema } from '../../../src/schema/index.js'
import { Random } from '../corpus/random.js'
import { LAST_MUTATIONS, MUTATIONS } from './mutations.js'

/** Articles whose shape is right, each one of the given with one to three random mutations; the same for the same seed. */
export function* mutatedArticles(originals: readonly Article[], count: number, seed: number): Generator<Article> {
  const sources = originals.map((article) => JSON.stringify(article))
  const random = new Random(seed)
  for (let made = 0; made < count; ) {
    const article: Draft<Article> = JSON.parse(random.one(sources))
    mutate(article, random)
    if (!articleSchema.safeParse(article).success) continue
    made++
    yield article as Article
  }
}

function mutate(article: Draft<Article>, random: Random): void {
  const last = random.chance(0.2)
  const times = random.below(3) + (last ? 0 : 1)
  for (let i = 0; i < times; i++) random.one(MUTATIONS)(article, random)
  if (last) random.one(LAST_MUTATIONS)(article, random)
}
