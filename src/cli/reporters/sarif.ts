import { codes } from '../../validate/codes.js'
import type { Diagnostic, Failure, Location, Report } from '../../validate/report/types.js'
import { printableJson } from '../escape.js'
import { uriOf } from './paths.js'
import type { Reporter } from './reporter.js'
import { sentence } from './words.js'

/** A SARIF 2.1.0 log (OASIS), for code scanning and editors. */
export const sarif: Reporter = (report, { cwd }) => {
  const ruleIds = [...new Set([...Object.keys(report.counts.byCode), ...report.diagnostics.map(({ code }) => code)])]
  const indexes = new Map(ruleIds.sort().map((code, index) => [code, index]))
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'reportedly',
            version: report.versions.reportedly,
            rules: ruleIds.map((code) => ruleOf(code, report)),
          },
        },
        invocations: [
          {
            executionSuccessful: report.complete,
            toolExecutionNotifications: report.failures.map((failure) => notificationOf(failure, cwd)),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: report.diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.code,
          ruleIndex: indexes.get(diagnostic.code),
          ...resultOf(diagnostic, cwd),
        })),
      },
    ],
  })
}

function ruleOf(code: string, { counts, diagnostics }: Report) {
  const known = codes.find((each) => each.code === code)
  const found = counts.byCode[code] ?? diagnostics.find((diagnostic) => diagnostic.code === code)
  return {
    id: code,
    ...(known && {
      shortDescription: { text: known.summary },
      help: { text: known.hint ?? `reportedly explain ${code}` },
    }),
    defaultConfiguration: { level: known?.severity ?? found?.severity },
  }
}

function resultOf(diagnostic: Diagnostic, cwd: string | undefined) {
  const { severity, pointer, location, frame, related = [], article, fingerprint } = diagnostic
  const length = frame?.marked.replace(/…$/, '').length
  return {
    level: severity,
    message: { text: sentence(diagnostic) },
    locations: [{ ...(location && physical(location, cwd, length)), ...logical(pointer) }],
    relatedLocations: related.map((each, id) => ({
      id,
      message: { text: each.message },
      ...physical(each.location, cwd),
      ...logical(each.pointer),
    })),
    partialFingerprints: { 'reportedly/v1': fingerprint },
    ...(article !== undefined && { properties: { article } }),
  }
}

const physical = ({ file, line, column }: Location, cwd: string | undefined, length?: number) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file, cwd) },
    region: { startLine: line, startColumn: column, ...(length !== undefined && { endColumn: column + length }) },
  },
})

const logical = (pointer: string) => ({ logicalLocations: [{ fullyQualifiedName: pointer }] })

const notificationOf = ({ file, line, message }: Failure, cwd: string | undefined) => ({
  level: 'error',
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(file, cwd) },
        ...(line !== undefined && { region: { startLine: line } }),
      },
    },
  ],
})
