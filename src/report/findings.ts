import { COLLECTIONS } from '../model/index.js'
import { grouped } from '../model/numbers.js'
import { pathOf } from '../model/pointer.js'
import { anchorsBy } from './findings-anchors.js'
import { codeFacet, severityFacet } from './findings-facets.js'
import { type CodeGroup, codeGroups, groupClass } from './findings-groups.js'
import { type FoundRecord, findingItem } from './findings-item.js'
import { type Content, html } from './html.js'
import type { Section } from './section.js'
import type { View } from './view.js'
import { visible } from './visible.js'

const ID = '_findings'

/** What is wrong, first of all that is shown: by code, errors first. */
export function findingsSection(view: View): Section | undefined {
  const { findings } = view
  if (findings.length === 0) return undefined
  const error = findings.filter(({ severity }) => severity === 'error').length
  const groups = codeGroups(findings)
  const onlyAnchor = anchorsBy('_only-')
  const findingAnchor = anchorsBy('_finding-')
  return {
    id: ID,
    title: error > 0 ? 'What is wrong' : 'What wants a second look',
    count: findings.length,
    body: html`${severityFacet({ error, warning: findings.length - error })}
${groups.map((group) => codeGroup(group, onlyAnchor(group.code), groups.length > 1, findingAnchor, view))}`,
  }
}

const codeGroup = (
  group: CodeGroup,
  only: string,
  hasOthers: boolean,
  anchorOf: (text: string) => string,
  view: View,
): Content =>
  html`<div class="code-group ${groupClass(group)}">
<div class="code-head"><h3><code>${visible(group.code)}</code> <span class="muted">${grouped(group.count)}</span></h3>${hasOthers && html`<p class="small">${codeFacet(only, ID, group.count)}</p>`}</div>
<ul class="findings" id="${only}">${group.findings.map(({ article: _, ...finding }) =>
    findingItem(finding, anchorOf(finding.fingerprint), recordAt(finding.pointer, view)),
  )}</ul>
</div>`

/** The record that a pointer leads into. */
function recordAt(pointer: string, { article, record, nameOf }: View): FoundRecord | undefined {
  const [collection, index] = pathOf(pointer)
  if (!Object.values(COLLECTIONS).some((name) => name === collection)) return undefined
  const found = article[collection as (typeof COLLECTIONS)[keyof typeof COLLECTIONS]][Number(index)]
  return found !== undefined && record(found.id) === found ? { id: found.id, name: nameOf(found.id) } : undefined
}
