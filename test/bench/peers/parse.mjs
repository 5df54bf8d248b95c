/** `JSON.parse` and nothing else: what any validator in JavaScript takes at least. */
import { judge } from './lines.mjs'

judge()
