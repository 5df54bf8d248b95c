import type { AnyRecord, ArticleMetadata, Mention, Time } from '../../model/index.js'

/** Called for each text that the annotators wrote, with its JSON Pointer (RFC 6901) inside the record. */
export type ProseVisitor = (prose: string, pointer: string) => void

function visitOne(prose: string | undefined, pointer: string, visit: ProseVisitor): void {
  if (prose !== undefined) visit(prose, pointer)
}

function visitAll(prose: readonly string[] | undefined, pointer: string, visit: ProseVisitor): void {
  prose?.forEach((one, i) => {
    visit(one, `${pointer}/${i}`)
  })
}

function visitAlternatives(mentions: readonly Mention[], visit: ProseVisitor): void {
  mentions.forEach(({ framing }, i) => {
    if (framing) visitAll(framing.alternatives, `/mentions/${i}/framing/alternatives`, visit)
  })
}

function visitNote(noted: Pick<Time, 'note'> | undefined, pointer: string, visit: ProseVisitor): void {
  visitOne(noted?.note, `${pointer}/note`, visit)
}

/** Visits every free text of a record but `verbatim`. */
export function visitProse(record: AnyRecord, visit: ProseVisitor): void {
  switch (record.kind) {
    case 'entity':
      visit(record.name, '/name')
      for (const language in record.labels) {
        visitOne(record.labels[language], `/labels/${language.replaceAll('~', '~0').replaceAll('/', '~1')}`, visit)
      }
      visitAll(record.aliases, '/aliases', visit)
      visitAlternatives(record.mentions, visit)
      record.roles?.forEach((role, i) => {
        visit(role.title, `/roles/${i}/title`)
        visitNote(role.time, `/roles/${i}/time`, visit)
      })
      break
    case 'event':
      visit(record.summary, '/summary')
      visitNote(record.time, '/time', visit)
      visitAlternatives(record.mentions, visit)
      break
    case 'quote':
    case 'stance':
      visit(record.gloss, '/gloss')
      break
  }
  visitNote(record.provenance, '/provenance', visit)
}

/** Visits every free text of an article's metadata but `text.content`. */
export function visitMetadataProse(article: ArticleMetadata, visit: ProseVisitor): void {
  visit(article.title, '/title')
  visit(article.summary, '/summary')
  visitNote(article.published, '/published', visit)
  visitNote(article.modified, '/modified', visit)
  article.agents.forEach(({ name, version }, i) => {
    visit(name, `/agents/${i}/name`)
    visitOne(version, `/agents/${i}/version`, visit)
  })
}
