import { digestText } from '../text/index.js'
import type { Format, Settings } from '../validate/corpus/options.js'
import { type RuleSet, ruleSetOf, versionsOf } from '../validate/corpus/rule-set.js'
import { settingsOf } from '../validate/corpus/settings.js'
import { canonicalJson } from '../validate/report/canonical.js'
import { getJson, putJson } from './store/json-blobs.js'
import type { BlobStore, RunConfig, RunSettings, Task, UriShard } from './types.js'

/** A worker that would do a job otherwise than who planned it: it has another version or other rules. */
export class VersionMismatchError extends Error {
  override readonly name = 'VersionMismatchError'
}

/** What a run is made with, as far as its shards do not tell. */
export interface RunChoice extends Partial<Settings> {
  readonly task?: Task
  readonly format?: Format
  readonly partitions?: number
}

/** The configuration that choices and defaults make. @throws RuleChoiceError, RuleModuleError */
export async function configOf({
  task = { kind: 'validate' },
  format = 'auto',
  partitions = 1,
  ...chosen
}: RunChoice): Promise<RunConfig> {
  const { baseline = new Set<string>(), ...plain } = settingsOf(chosen)
  const settings: RunSettings = { ...plain, format, baseline: [...baseline].sort() }
  return { runVersion: 1, task, settings, versions: versionsOf(await ruleSetOf(plain)), partitions }
}

/** The settings of a run as validation takes them. */
export const validationSettings = ({ settings: { baseline, format: _, ...plain } }: RunConfig): Settings =>
  baseline.length === 0 ? plain : { ...plain, baseline: new Set(baseline) }

/** The name of a run: 43 characters (base64url). */
export const runNameOf = (config: RunConfig): string => digestText(canonicalJson(config))

/** The key of a shard in a run. */
export const shardJobKey = (run: string, shard: UriShard): string => digestText(canonicalJson({ run, shard }))

const blobOf = (run: string) => `${run}/run.json`

/** Leaves a configuration where workers look for it. */
export const storeConfig = (store: BlobStore, config: RunConfig): Promise<void> =>
  putJson(store, blobOf(runNameOf(config)), config)

/** A run as a worker needs it. */
export interface LoadedRun {
  readonly name: string
  readonly config: RunConfig
  readonly settings: Settings
  readonly ruleSet: RuleSet
}

/** Of each store the run that it was last asked for. */
const loaded = new WeakMap<BlobStore, { readonly name: string; readonly run: Promise<LoadedRun> }>()

/**
 * The run of a name, with the rules that it asks for.
 *
 * @throws VersionMismatchError where this package has another version or other rules than the one that planned the run
 */
export function loadRun(store: BlobStore, name: string): Promise<LoadedRun> {
  const known = loaded.get(store)
  if (known?.name === name) return known.run
  const run = load(store, name)
  loaded.set(store, { name, run })
  run.catch(() => loaded.delete(store))
  return run
}

async function load(store: BlobStore, name: string): Promise<LoadedRun> {
  return equip((await getJson(store, blobOf(name))) as RunConfig)
}

/** A run with the rules that its configuration asks for. @throws VersionMismatchError */
export async function equip(config: RunConfig): Promise<LoadedRun> {
  const settings = validationSettings(config)
  const ruleSet = await ruleSetOf(settings)
  const [here, there] = [versionsOf(ruleSet), config.versions]
  if (canonicalJson(here) !== canonicalJson(there)) {
    const what =
      here.reportedly === there.reportedly
        ? 'other rules or another data model'
        : `version ${here.reportedly}, the run was planned with ${there.reportedly}`
    throw new VersionMismatchError(`this worker has ${what}: install the same version and rules on all hosts`)
  }
  return { name: runNameOf(config), config, settings, ruleSet }
}
