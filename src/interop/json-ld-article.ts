import type { NewsArticleLeaf } from 'schema-dts'
import type { Agent, Article, Time } from '../model/index.js'
import { webIri } from './json-ld-iris.js'
import type { Scene } from './json-ld-scene.js'
import { certainDates, edtfProperty } from './json-ld-time.js'
import type { JsonLdNewsArticle, JsonLdOrganization, JsonLdPerson } from './json-ld-types.js'
import { licenseValue, propertyValue, some } from './json-ld-values.js'

/** The article itself: what search engines read first. */
export function articleNode(scene: Scene): JsonLdNewsArticle {
  const { article, iri } = scene
  const { rights, url } = article
  const address = url === undefined ? undefined : webIri(url)
  const node = {
    '@id': iri,
    '@type': 'NewsArticle',
    headline: article.title,
    abstract: article.summary,
    ...(rights.text.included && article.text.content !== undefined && { articleBody: article.text.content }),
    inLanguage: article.language,
    ...(address !== undefined && { url: address }),
    ...dateField('datePublished', article.published),
    ...dateField('dateModified', article.modified),
    publisher: scene.to(article.publisher),
    ...(rights.text.holder !== undefined && { copyrightHolder: scene.to(rights.text.holder) }),
    ...(rights.text.license !== undefined && { license: licenseValue(`${iri}#/license`, rights.text.license) }),
    sdLicense: licenseValue(`${iri}#/annotations/license`, rights.annotations.license),
    ...some(
      'sdPublisher',
      annotators(article).map(({ id }) => scene.to(id)),
    ),
    ...datelineOf(scene),
    ...some(
      'mentions',
      article.entities.filter(({ mentions }) => mentions.length > 0).map(({ id }) => scene.to(id)),
    ),
    ...some(
      'about',
      article.events.map(({ id }) => scene.to(id)),
    ),
    ...(url !== undefined && address === undefined && { identifier: [propertyValue(`${iri}#/url`, 'url', url)] }),
  } as const satisfies NewsArticleLeaf
  const times = [
    ...edtfProperty(`${iri}#`, 'published', article.published),
    ...(article.modified === undefined ? [] : edtfProperty(`${iri}#`, 'modified', article.modified)),
  ]
  return { ...node, ...some('additionalProperty', times) }
}

/** Whoever made the annotations, but for software, which schema.org lets publish nothing. */
export const agentNodes = (scene: Scene): (JsonLdPerson | JsonLdOrganization)[] =>
  annotators(scene.article).map(({ id, type, name }) => ({
    '@id': scene.iriOf(id),
    '@type': type === 'person' ? 'Person' : 'Organization',
    name,
  }))

const annotators = ({ agents }: Article): readonly Agent[] => agents.filter(({ type }) => type !== 'software')

/** A date where it is one day, or one instant. */
function dateField<K extends string>(key: K, time: Time | undefined): { readonly [P in K]?: string } {
  const { startDate, endDate } = time === undefined ? {} : certainDates(time)
  return startDate !== undefined && startDate === endDate
    ? ({ [key]: startDate } as { readonly [P in K]?: string })
    : {}
}

function datelineOf(scene: Scene) {
  const place = scene.article.entities.find(({ id }) => id === scene.article.dateline)
  return place === undefined ? {} : { dateline: place.name, locationCreated: scene.to(place.id) }
}
