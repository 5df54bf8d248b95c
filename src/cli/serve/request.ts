import type { IncomingMessage } from 'node:http'

/** Why a request gets nothing. */
export interface Refusal {
  readonly status: number
  readonly sentence: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Refuses what no page of ours asks for. A name that somebody pointed at this computer, so that a page of theirs may read
 * ours, is not in the list (DNS rebinding).
 */
export function refusalOf({ headers, method = '' }: IncomingMessage, port: number): Refusal | undefined {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) {
    return { status: 421, sentence: `This is not the server of that name; open http://127.0.0.1:${port}/ instead.` }
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, sentence: 'Pages can only be read here.', headers: { allow: 'GET, HEAD' } }
  }
  return undefined
}

/** The name that an address asks for: empty for the first page, nothing where the address is malformed. */
export function nameIn(address: string): string | undefined {
  const [, path] = /^\/([^?#]*)/.exec(address) ?? []
  try {
    return path === undefined ? undefined : decodeURIComponent(path)
  } catch {
    return undefined
  }
}
