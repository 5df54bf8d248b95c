import { element } from './element.js'
import type { Titles } from './titles.js'

const MARK = 'is-selected'

/** Marks what the address names, a record or a stretch of the text, wherever it is shown, and tells of it in the bar. */
export function chooseByAddress(bar: HTMLElement, titles: Titles): void {
  let places: readonly Element[] = []
  let at = -1
  const words = element('p', { role: 'status' })
  const go = (step: number) => {
    at = (at + step + places.length) % places.length
    const place = places[at]
    place?.scrollIntoView({ block: 'center' })
    place?.classList.add('is-current')
    for (const other of places) if (other !== place) other.classList.remove('is-current')
  }
  const clear = () => {
    history.replaceState(null, '', location.pathname + location.search)
    choose()
  }
  const button = (label: string, act: () => void) => {
    const made = element('button', { type: 'button' }, label)
    made.addEventListener('click', act)
    return made
  }
  const moves = [button('↑ Previous', () => go(-1)), button('↓ Next', () => go(1))]
  bar.append(words, ...moves, button('Clear', clear))

  function choose(): void {
    for (const marked of document.querySelectorAll(`.${MARK}`)) marked.classList.remove(MARK, 'is-current')
    const name = nameInAddress()
    const [title, counts] = Object.hasOwn(titles, name) ? (titles[name] ?? []) : rangeTitle(name)
    bar.hidden = title === undefined
    if (title === undefined) return
    const all = name.startsWith('char=') ? segmentsOf(name) : partsOf(name)
    for (const part of all) part.classList.add(MARK)
    places = outermost(all)
    at = -1
    words.replaceChildren(element('strong', {}, element('bdi', {}, title)), ` ${counts ?? ''}`)
    for (const move of moves) move.disabled = places.length === 0
    if (name.startsWith('char=')) go(1)
  }
  addEventListener('hashchange', choose)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !(event.target instanceof HTMLInputElement) && !bar.hidden) clear()
  })
  choose()
}

const partsOf = (id: string) => [
  ...document.querySelectorAll(`[data-of~="${CSS.escape(id)}"],[id="${CSS.escape(id)}"]`),
]

/** Without those that another one holds, what only decorates, and all but the first of what follows on directly in the text. */
function outermost(parts: readonly Element[]): readonly Element[] {
  return parts.filter((part, i) => {
    const before = parts[i - 1]
    const followsOn = before !== undefined && wordsBefore(part) === before
    return !followsOn && !part.closest('[aria-hidden="true"]') && !part.parentElement?.closest(`.${MARK}`)
  })
}

/** The piece of the text that a piece follows on, with nothing but the signs of events and stances between them. */
function wordsBefore(piece: Element): Element | null {
  let before = piece.hasAttribute('data-start') ? piece.previousElementSibling : null
  while (before?.classList.contains('mark')) before = before.previousElementSibling
  return before
}

/** What the address names; nothing where it is not well encoded. */
function nameInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}

const RANGE = /^char=(\d+)-(\d+)$/

const rangeTitle = (name: string): readonly [string?, string?] => {
  const range = RANGE.exec(name)
  return range ? [`Characters ${range[1]} to ${range[2]}`, ''] : []
}

/** The pieces of the text that a range of UTF-16 units touches. */
function segmentsOf(name: string): readonly Element[] {
  const [, start = 0, end = 0] = RANGE.exec(name)?.map(Number) ?? []
  return [...document.querySelectorAll<HTMLElement>('[data-start]')].filter((piece) => {
    const from = Number(piece.dataset.start)
    return from < end && from + (piece.textContent?.length ?? 0) > start
  })
}
