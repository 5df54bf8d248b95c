import type * as z from 'zod'
import { pointerOf } from '../../model/pointer.js'
import { expectationOf } from '../issues.js'
import { ReadError } from '../read-file.js'

/**
 * What a file of ours holds, in the shape that it must have.
 *
 * @param reason what is wrong with the file where its shape is
 * @throws ReadError with the first place that is wrong
 */
export function inShape<T>(schema: z.ZodType<T>, content: unknown, file: string, reason: string): T {
  const { error } = schema.safeParse(content)
  if (error === undefined) return content as T // not zod's copy, which has its keys in another order
  const [issue] = error.issues
  const place = issue && `: expected ${expectationOf(issue)} at #${pointerOf(issue.path)}`
  throw new ReadError('invalid', file, `${reason}${place ?? ''}`)
}
