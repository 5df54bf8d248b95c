import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { article } from '../../../src/index.js'
import { textsAt } from '../../../src/validate/corpus/texts.js'
import { inFolder } from './folder.js'

const { id } = article.data
const missing = { ...article.data, id: 'another' }

it('a folder has a text for some articles; one that is there and cannot be read is no missing one', async () => {
  await inFolder({ [`${id}.txt`]: 'One.\r\n' }, (folder) => {
    const texts = textsAt(folder)
    expect(texts.of(article.data)).toBe('One.\n')
    expect(texts.of(missing)).toBeUndefined()
    mkdirSync(join(folder, 'another.txt'))
    expect(() => texts.of(missing)).toThrow(expect.objectContaining({ name: 'ReadError', problem: 'unreadable' }))
  })
})

it('a path that leads nowhere is refused', () => {
  expect(() => textsAt('nowhere')).toThrow(expect.objectContaining({ name: 'ReadError', problem: 'missing' }))
})
