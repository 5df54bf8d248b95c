/** One ratio that the benchmark proves, beside what was promised. */
export interface Row {
  /** Names it for good: the committed ratios are kept under it. */
  what: string
  target: string
  measured: string
  /** More is better. */
  ratio: number
  floor?: number
  held: boolean
}
