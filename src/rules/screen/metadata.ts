import type { Agent, Article } from '../../model/index.js'
import { ENTITY, refer } from './ids.js'
import { licenceIsRight } from './licences.js'
import { isPlain } from './prose.js'
import { isSurelyBefore, timeIsRight } from './times.js'

/** What the rules say of the metadata. Ids are taken in. */
export function metadataIsRight(article: Article): boolean {
  const { title, summary, publisher, dateline, published, modified, rights, text, agents } = article
  const { included, license, holder } = rights.text
  return (
    isPlain(title) &&
    isPlain(summary) &&
    agentsArePlain(agents) &&
    refer(publisher, ENTITY) !== 0 &&
    (dateline === undefined || refer(dateline, ENTITY) !== 0) &&
    (holder === undefined || refer(holder, ENTITY) !== 0) &&
    // text-inclusion
    included === (text.content !== undefined) &&
    licenceIsRight(license) &&
    licenceIsRight(rights.annotations.license) &&
    timeIsRight(published, text.length) &&
    timeIsRight(modified, text.length) &&
    // modified-before-published
    (modified === undefined || !isSurelyBefore(modified, published))
  )
}

function agentsArePlain(agents: readonly Agent[]): boolean {
  for (const { name, version } of agents) if (!isPlain(name) || !isPlain(version)) return false
  return true
}
