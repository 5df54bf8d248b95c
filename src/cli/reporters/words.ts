import type { Diagnostic, Failure, Location } from '../../validate/report/types.js'

const NO_FILE = '(no file)'

const formatLocation = ({ file, line, column }: Location): string => `${file}:${line}:${column}`

/** The file of a diagnostic. Not escaped. */
export const fileOf = ({ location }: Pick<Diagnostic, 'location'>): string => location?.file ?? NO_FILE

/** Where a diagnostic is: `file:line:column`, or its article where it never was in a file. Not escaped. */
export const placeOf = ({ location, article }: Pick<Diagnostic, 'location' | 'article'>): string =>
  location === undefined ? (article ?? NO_FILE) : formatLocation(location)

/** Where a failure is: `file:line`, or the file. Not escaped. */
export const placeOfFailure = ({ file, line }: Failure): string => (line === undefined ? file : `${file}:${line}`)

/** What is wrong, and in brackets what to do. Not escaped. */
export const sentence = ({ message, hint }: Pick<Diagnostic, 'message' | 'hint'>): string =>
  hint === undefined ? message : `${message} (${hint})`
