import type { Diagnostic, Report } from '../../validate/report/types.js'
import type { Reporter } from './reporter.js'
import { verdictOf } from './verdict.js'
import { fileOf, placeOf, placeOfFailure, sentence } from './words.js'
import { element, type Xml, xmlText } from './xml.js'

/**
 * JUnit XML: a suite for each file with problems, in it a case for each code of each article, and one more suite, whose
 * case says whether the run was complete. Errors are failures of their case; a case with warnings only passed, and has
 * them in its output. So a report without problems still has a case, which passed.
 */
export const junit: Reporter = (report) => {
  const files = groupBy(report.diagnostics, fileOf)
  const suites = [...[...files].map(([file, diagnostics]) => suiteOf(file, diagnostics)), runSuite(report)]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'reportedly' }, suites)}`
}

function suiteOf(file: string, diagnostics: readonly Diagnostic[]): Xml {
  const groups = [...groupBy(diagnostics, ({ article, code }) => JSON.stringify([article, code])).values()]
  const cases = groups.flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [element('testcase', { classname: first.article ?? file, name: first.code }, outcomeOf(group))]
  })
  const failures = groups.filter((group) => group.some(isError)).length
  return element('testsuite', { name: file, tests: cases.length, failures, errors: 0 }, cases)
}

const isError = ({ severity }: Diagnostic) => severity === 'error'

function outcomeOf(group: readonly Diagnostic[]): readonly Xml[] {
  const warnings = group.filter((diagnostic) => !isError(diagnostic))
  const output = warnings.length === 0 ? [] : [element('system-out', {}, warnings.map(warningOf))]
  return [...group.filter(isError).map(failureOf), ...output]
}

const failureOf = (diagnostic: Diagnostic): Xml =>
  element('failure', { message: sentence(diagnostic), type: diagnostic.severity }, [xmlText(placeIn(diagnostic))])

const warningOf = (diagnostic: Diagnostic): Xml => xmlText(`warning: ${sentence(diagnostic)} ${placeIn(diagnostic)}`)

const placeIn = (diagnostic: Diagnostic) => `${placeOf(diagnostic)}  #${diagnostic.pointer}`

function runSuite(report: Report): Xml {
  const { text } = verdictOf(report)
  const messages = report.failures.map((failure) => `${placeOfFailure(failure)}: ${failure.message}`)
  if (!report.complete && messages.length === 0) messages.push(text)
  const errors = messages.map((message) => element('error', { message, type: 'incomplete' }))
  const run = element('testcase', { classname: 'reportedly', name: 'complete' }, [
    ...errors,
    element('system-out', {}, [xmlText(text)]),
  ])
  return element('testsuite', { name: 'reportedly', tests: 1, failures: 0, errors: Math.min(errors.length, 1) }, [run])
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
