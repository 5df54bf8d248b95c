import { element, takesText } from './element.js'
import type { Titles } from './titles.js'

const MOST = 12

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** A field that finds records by words of their names; `/` leads to it, Esc empties it. */
export function offerSearch(tools: HTMLElement, titles: Titles): void {
  const field = element('input', { type: 'search', id: '_find', autocomplete: 'off', 'aria-describedby': '_found' })
  const status = element('p', { id: '_found', role: 'status', class: 'small muted' })
  const list = element('ul', { class: 'found' })
  tools.append(
    element(
      'div',
      { class: 'find', role: 'search' },
      element('label', { for: '_find' }, 'Find (/) '),
      field,
      status,
      list,
    ),
  )
  const names = Object.entries(titles).map(([id, [name]]) => ({ id, name, folded: folded(name) }))
  const show = () => {
    const words = folded(field.value).split(/\s+/).filter(Boolean)
    const found = words.length === 0 ? [] : names.filter((each) => words.every((word) => each.folded.includes(word)))
    list.replaceChildren(
      ...found
        .slice(0, MOST)
        .map(({ id, name }) => element('li', {}, element('a', { href: `#${id}` }, element('bdi', {}, name)))),
    )
    const more = found.length > MOST ? `, the first ${MOST} below` : ''
    status.textContent = words.length === 0 ? '' : `${found.length} found${more}`
  }
  field.addEventListener('input', show)
  const empty = () => {
    field.value = ''
    show()
  }
  list.addEventListener('click', empty)
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !takesText(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      field.focus()
    } else if (event.key === 'Escape' && event.target === field) {
      empty()
    }
  })
}
