import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The tokens of a theme, as `light-dark(…)` pairs them. */
const tokens = [
  ...readFileSync('src/report/style/base.css', 'utf8').matchAll(
    /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  ),
].map(([, name, light, dark]) => [name, { light, dark }] as const)
const byName = new Map(tokens as [string, { light: string; dark: string }][])

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const TINTS = ['person', 'organization', 'place', 'thing', 'group', 'outlet', 'quote', 'selected', 'selected-ground']
const GROUNDS = ['ground', 'surface']
const VALUES = ['favor', 'against', 'mixed', 'neutral']

/** What is written on what. */
const TEXT: readonly (readonly [string, string])[] = [
  ...['text', 'muted', 'link', 'event', 'publication', 'error', 'warning', 'fine', ...VALUES].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...TINTS.map((tint) => ['text', tint] as const),
  ...VALUES.flatMap((value) => [
    [value, `${value}-ground`] as const,
    ['text', `${value}-ground`] as const,
    [value, 'selected-ground'] as const,
  ]),
  ['event', 'selected-ground'],
  ['link', 'selected-ground'],
]

/** What is drawn on what, and has to be seen. */
const GRAPHICS: readonly (readonly [string, string])[] = [
  'event',
  'publication',
  'control',
  'focus',
  ...VALUES,
].flatMap((drawn) => GROUNDS.map((ground) => [drawn, ground] as const))

const tooPoor = (pairs: typeof TEXT, least: number, theme: 'light' | 'dark') =>
  pairs.flatMap(([text, ground]) => {
    const [a, b] = [byName.get(text)?.[theme], byName.get(ground)?.[theme]]
    if (a === undefined || b === undefined) return [`no token ${text} or ${ground}`]
    const ratio = contrast(a, b)
    return ratio < least ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : []
  })

test.each(['light', 'dark'] as const)('text and graphics can be told from their grounds in %s', (theme) => {
  expect(tooPoor(TEXT, 4.5, theme)).toEqual([])
  expect(tooPoor(GRAPHICS, 3, theme)).toEqual([])
})
