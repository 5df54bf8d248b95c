import { COLLECTIONS } from '../model/index.js'
import { pathOf } from '../model/pointer.js'
import type { Diagnostic } from '../validate/report/types.js'
import { type Content, html, isolated } from './html.js'
import type { Section } from './section.js'
import type { View } from './view.js'

/** What is wrong, first of all that is shown. */
export function findingsSection(view: View): Section | undefined {
  const { findings } = view
  if (findings.length === 0) return undefined
  return {
    id: '_findings',
    title: 'What is wrong',
    count: findings.length,
    body: html`<ul class="findings">${findings.map((finding) => item(finding, view))}</ul>`,
  }
}

function item(finding: Diagnostic, view: View): Content {
  const { code, severity, message, hint, pointer } = finding
  const record = recordAt(pointer, view)
  return html`<li class="finding is-${severity}"${record === undefined ? '' : html` data-of="${record}"`}>
<p><strong><span aria-hidden="true">${severity === 'error' ? '✗' : '!'}</span> ${severity}</strong> <bdi>${message}</bdi></p>
${hint === undefined ? '' : html`<p class="muted">${hint}</p>`}
<p class="small muted">rule <code>${code}</code>, at <code>${pointer === '' ? 'the whole document' : pointer}</code>${
    record === undefined ? '' : html` — <a class="ref" href="#${record}">${isolated(view.nameOf(record))}</a>`
  }</p>
</li>`
}

/** The id of the record that a pointer leads into. */
function recordAt(pointer: string, { article, record }: View): string | undefined {
  const [collection, index] = pathOf(pointer)
  if (!Object.values(COLLECTIONS).some((name) => name === collection)) return undefined
  const found = article[collection as (typeof COLLECTIONS)[keyof typeof COLLECTIONS]][Number(index)]
  return found !== undefined && record(found.id) === found ? found.id : undefined
}
