import { type Input, inputOf } from '../validate/corpus/inputs.js'
import type { Format } from '../validate/corpus/options.js'
import type { Shard } from '../validate/report/types.js'
import { schemeOf } from './open/create-open.js'
import type { Open, UriShard } from './types.js'

/** A shard as a report names it. */
export const reportShard = ({ uri, start, end, size, etag }: UriShard): Shard => ({ file: uri, start, end, size, etag })

/** The last part of a URL tells the format, what it asks for does not. */
const nameOf = (uri: string): string => {
  const scheme = schemeOf(uri)
  return scheme === 'http' || scheme === 'https' ? (uri.split(/[?#]/, 1)[0] as string) : uri
}

/** The input that a file in a state is. */
export function inputAt({ uri, size, etag }: Pick<UriShard, 'uri' | 'size' | 'etag'>, format: Format): Input {
  const named = inputOf({ file: nameOf(uri), start: 0, end: size, size, etag }, format)
  return { ...named, file: uri }
}

/** The input that a shard is read from; what keeps a host from reading it is thrown as a `SourceError`. */
export function inputOfShard(shard: UriShard, format: Format, open: Open, signal: AbortSignal | undefined): Input {
  const input = inputAt(shard, format)
  const { uri, end, etag, problem } = shard
  if (problem !== undefined) return { ...input, problem }
  // The five files of an article are only ever on a machine.
  if (input.format === 'folder') return input
  return { ...input, read: (start) => open(uri).read({ start, end, etag, ...(signal && { signal }) }) }
}
