/** The labels that two annotators gave to one thing. */
export type LabelPair = readonly [first: string, second: string]

/** How far two annotators label the same things alike. */
export interface LabelAgreement {
  /** Things that both labelled. */
  readonly n: number
  /** Of these, the things that both labelled alike. */
  readonly same: number
  /** `same / n`; `null` where there is nothing to compare. */
  readonly raw: number | null
  /** Cohen's kappa; `null` where there is nothing to compare or both used one and the same label throughout. */
  readonly kappa: number | null
}

const share = (labels: readonly string[], label: string) =>
  labels.filter((other) => other === label).length / labels.length

/**
 * Raw agreement and Cohen's kappa for nominal labels: (observed − expected) / (1 − expected), where the expected
 * agreement follows from how often each annotator uses each label (Cohen 1960).
 *
 * Computed here because no npm package of this purpose is maintained.
 */
export function labelAgreement(pairs: readonly LabelPair[]): LabelAgreement {
  const n = pairs.length
  const same = pairs.filter(([a, b]) => a === b).length
  if (n === 0) return { n, same, raw: null, kappa: null }
  const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
  const labels = new Set([...first, ...second])
  if (labels.size === 1) return { n, same, raw: 1, kappa: null }
  const expected = [...labels].reduce((sum, label) => sum + share(first, label) * share(second, label), 0)
  return { n, same, raw: same / n, kappa: same === n ? 1 : (same / n - expected) / (1 - expected) }
}
