/**
 * The acceptor that the build makes from the schema, alone, on lines that are decoded only where that has to be. Both are no
 * exports of the package, so this file is bundled first.
 */
import { acceptArticle } from '../../../src/generated/accept.ts'
import { binaryStringOf } from '../../../src/validate/corpus/binary-string.ts'
import { judge } from './lines.mjs'

judge(
  (value) => acceptArticle(value) >= 0,
  (line) => binaryStringOf(line) ?? line.toString('utf8'),
)
