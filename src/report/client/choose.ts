import { element, takesText } from './element.js'
import type { Titles } from './titles.js'

const MARK = 'is-selected'

/** Marks what the address names, a record or a stretch of the text, wherever it is shown, and tells of it in the bar. */
export function chooseByAddress(bar: HTMLElement, titles: Titles): void {
  let places: readonly Element[] = []
  let at = -1
  const words = element('p', { role: 'status' })
  const go = (step: number) => {
    at = at < 0 && step < 0 ? places.length - 1 : (at + step + places.length) % places.length
    const place = places[at]
    place?.scrollIntoView({ block: 'center' })
    place?.classList.add('is-current')
    for (const other of places) if (other !== place) other.classList.remove('is-current')
  }
  const clear = () => {
    if (bar.contains(document.activeElement)) focusOn(places[at] ?? document.getElementById('_main'))
    history.pushState(null, '', location.pathname + location.search)
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
    const range = rangeIn(name)
    const all = range ? segmentsOf(range) : Object.hasOwn(titles, name) ? partsOf(name) : []
    const [title, counts] = range ? rangeTitle(range, all) : (Object.hasOwn(titles, name) && titles[name]) || []
    bar.hidden = title === undefined
    if (title === undefined) return
    for (const part of all) part.classList.add(MARK)
    places = outermost(all)
    at = -1
    words.replaceChildren(element('strong', {}, element('bdi', {}, title)), ` ${counts ?? ''}`)
    for (const move of moves) move.disabled = places.length === 0
    if (range) go(1)
  }
  addEventListener('hashchange', choose)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !takesText(event.target) && !bar.hidden) clear()
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

interface Range {
  readonly start: number
  readonly end: number
}

/** The stretch of the text that an address names, in UTF-16 units. */
function rangeIn(name: string): Range | undefined {
  const [, start = 0, end = 0] = RANGE.exec(name)?.map(Number) ?? []
  return start < end ? { start, end } : undefined
}

const startOf = (piece: HTMLElement) => Number(piece.dataset.start)
const endOf = (piece: HTMLElement) => startOf(piece) + (piece.textContent?.length ?? 0)

/** The pieces of the text that a range touches. */
const segmentsOf = ({ start, end }: Range): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-start]')].filter(
    (piece) => startOf(piece) < end && endOf(piece) > start,
  )

function rangeTitle({ start, end }: Range, pieces: readonly Element[]): readonly [string?, string?] {
  const last = pieces.at(-1)
  return last instanceof HTMLElement ? [`Characters ${start} to ${Math.min(end, endOf(last))}`, ''] : []
}

/** Puts the focus on an element, which need not take it by itself. */
function focusOn(place: Element | null): void {
  if (!(place instanceof HTMLElement)) return
  if (place.tabIndex < 0) place.tabIndex = -1
  place.focus({ preventScroll: true })
}
