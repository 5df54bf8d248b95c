import { element } from './element.js'

const THEMES = ['auto', 'light', 'dark'] as const

/** A button that goes through the themes. Nothing is kept: a file on disk has no place of its own for it. */
export function offerTheme(tools: HTMLElement): void {
  let at = 0
  const button = element('button', { type: 'button' }, 'Theme: auto')
  button.addEventListener('click', () => {
    at = (at + 1) % THEMES.length
    const theme = THEMES[at] ?? 'auto'
    if (theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    button.textContent = `Theme: ${theme}`
  })
  tools.append(button)
}
