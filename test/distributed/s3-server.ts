import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'

/** What the server takes for credentials; it holds the signature of every request against them. */
export const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

/** Does something with a server that has an empty bucket `news`, on a free port of this machine. */
export async function withS3<T>(use: (endpoint: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 's3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    directory,
    silent: true,
    configureBuckets: [{ name: 'news' }],
  })
  const { port } = await server.run()
  try {
    return await use(`http://127.0.0.1:${port}`)
  } finally {
    await server.close()
    rmSync(directory, { recursive: true })
  }
}
