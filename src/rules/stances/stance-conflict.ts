import type { Stance } from '../../model/index.js'
import type { Context } from '../context.js'
import type { Rule } from '../rule.js'

/** One holder stands in one way towards one target. */
export const stanceConflict: Rule = {
  code: 'stance-conflict',
  group: 'stances',
  severity: 'warning',
  needsText: false,
  summary: 'The stances of one holder towards one target, deprecated ones aside, have the same value.',
  visit: {
    stance({ holder, target, value, provenance }, context) {
      if (provenance.status === 'deprecated') return
      const first = context.derive(firstStances).get(`${holder} ${target}`)
      if (!first || first.value === value) return
      const message = `"${holder}" is ${value} towards "${target}" here, but ${first.value} in "${first.id}"`
      context.report('/value', message, 'make it one stance with the value mixed, or tell the targets apart')
    },
  },
}

/** The first stance of each holder towards each target. */
function firstStances({ article }: Context): ReadonlyMap<string, Stance> {
  const first = new Map<string, Stance>()
  for (const stance of article.stances) {
    if (stance.provenance.status === 'deprecated') continue
    const key = `${stance.holder} ${stance.target}`
    if (!first.has(key)) first.set(key, stance)
  }
  return first
}
