/** The acceptor that the build makes from the schema, alone. It is no export of the package, so this file is bundled first. */
import { acceptArticle } from '../../../src/generated/accept.ts'
import { judge } from './lines.mjs'

judge((value) => acceptArticle(value) >= 0)
