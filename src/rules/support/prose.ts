import type { AnyRecord, ArticleMetadata, Mention, Time } from '../../model/index.js'

/** Called for each text that the annotators wrote, with the parts that `pointerTo` makes its JSON Pointer inside the record of. */
export type ProseVisitor = (
  prose: string,
  field: string,
  key?: string | number,
  inner?: string,
  innerIndex?: number,
) => void

function visitAlternatives(mentions: readonly Mention[], visit: ProseVisitor): void {
  mentions.forEach(({ framing }, i) => {
    framing?.alternatives.forEach((alternative, j) => {
      visit(alternative, '/mentions', i, '/framing/alternatives', j)
    })
  })
}

function visitNote(noted: Pick<Time, 'note'> | undefined, field: string, visit: ProseVisitor): void {
  if (noted?.note !== undefined) visit(noted.note, field)
}

/** Visits every free text of a record but `verbatim`. */
export function visitProse(record: AnyRecord, visit: ProseVisitor): void {
  switch (record.kind) {
    case 'entity':
      visit(record.name, '/name')
      for (const language in record.labels) {
        const label = record.labels[language]
        if (label !== undefined) visit(label, '/labels', language)
      }
      record.aliases?.forEach((alias, i) => {
        visit(alias, '/aliases', i)
      })
      visitAlternatives(record.mentions, visit)
      record.roles?.forEach(({ title, time }, i) => {
        visit(title, '/roles', i, '/title')
        if (time?.note !== undefined) visit(time.note, '/roles', i, '/time/note')
      })
      break
    case 'event':
      visit(record.summary, '/summary')
      visitNote(record.time, '/time/note', visit)
      visitAlternatives(record.mentions, visit)
      break
    case 'quote':
    case 'stance':
      visit(record.gloss, '/gloss')
      break
  }
  visitNote(record.provenance, '/provenance/note', visit)
}

/** Visits every free text of an article's metadata but `text.content`. */
export function visitMetadataProse(article: ArticleMetadata, visit: ProseVisitor): void {
  visit(article.title, '/title')
  visit(article.summary, '/summary')
  visitNote(article.published, '/published/note', visit)
  visitNote(article.modified, '/modified/note', visit)
  article.agents.forEach(({ name, version }, i) => {
    visit(name, '/agents', i, '/name')
    if (version !== undefined) visit(version, '/agents', i, '/version')
  })
}
