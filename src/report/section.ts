import type { Html } from './html.js'

/** One part of the page. */
export interface Section {
  /** Its anchor, which begins with `_`, as no id of a record does. */
  readonly id: `_${string}`
  readonly title: string
  /** What links to it say; the title where it is absent. */
  readonly label?: string
  /** How many things it shows, for the links at the top. */
  readonly count?: number
  readonly body: Html
}
