let judge: Promise<typeof import('../check-source.js')> | undefined

/** Loads what judges documents with zod: only where one is not accepted, since loading it takes longer than a small file. */
export function loadJudge(): Promise<typeof import('../check-source.js')> {
  judge ??= import('../check-source.js')
  return judge
}
