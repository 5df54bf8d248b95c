import { expect, test, vi } from 'vitest'
import { rdfWriter, shapesTurtle, toQuads, vocabularyTurtle } from '../../src/interop/rdf/index.js'
import type { Article } from '../../src/model/index.js'
import { readArticle } from '../../src/validate/read-article.js'

vi.mock('n3', () => {
  throw new Error('Cannot find package "n3"')
})

test('only writing needs n3, and says how to get it', async () => {
  await expect(rdfWriter('turtle')).rejects.toThrow('npm install n3')
  expect(toQuads(readArticle('data/morocco-isf').article as Article).length).toBeGreaterThan(1000)
  expect(shapesTurtle().length).toBeGreaterThan(0)
  expect(vocabularyTurtle().length).toBeGreaterThan(0)
})
