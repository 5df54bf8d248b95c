import { plain, type RdfLiteral, typed } from './terms.js'

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/
const INSTANT = /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})(:[0-9]{2}(?:\.[0-9]+)?)?(Z|[+-]([0-9]{2}):([0-9]{2}))$/

/** The widest distance from UTC that XML Schema allows, in minutes. */
const WIDEST = 14 * 60

/** A day or an instant of ISO 8601 as XML Schema writes it: with seconds, and in UTC where its zone is too far off. */
export function instant(at: string): RdfLiteral {
  if (DAY.test(at)) return typed(at, 'xsd:date')
  const parts = INSTANT.exec(at)
  if (!parts) return plain(at)
  const [, minute, second = ':00', zone = 'Z', hours = '0', minutes = '0'] = parts
  const full = `${minute}${second}`
  if (Number(hours) * 60 + Number(minutes) <= WIDEST) return typed(`${full}${zone}`, 'xsd:dateTime')
  return typed(new Date(`${full}${zone}`).toISOString(), 'xsd:dateTime')
}
