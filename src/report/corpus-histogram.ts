import { counted, grouped } from '../model/numbers.js'
import type { Bin, DateCounts, Histogram } from './corpus-dates.js'
import { type Content, type Html, html } from './html.js'
import type { Section } from './section.js'

/** When the articles were published: as bars, in words, and as a table. */
export function datesSection(dates: DateCounts): Section | undefined {
  const histogram = dates.histogram()
  if (histogram === undefined) return undefined
  const { unit, bins } = histogram
  return {
    id: '_dates',
    title: 'When they were published',
    body: html`<p>${words(histogram)}</p>
${picture(bins)}
<details class="counts"><summary>Articles by ${unit}, as a table</summary>
<table><caption class="hidden">Articles by ${unit} of publication</caption><thead><tr><th scope="col">${capital(unit)}</th><th scope="col">Articles</th></tr></thead>
<tbody>${bins.map((bin) => html`<tr><th scope="row">${bin.words}</th><td>${grouped(bin.count)}</td></tr>`)}</tbody></table></details>`,
  }
}

function words({ unit, bins, wider, unplaced }: Histogram): Content {
  const most = Math.max(...bins.map(({ count }) => count))
  const highest = bins.filter(({ count }) => count === most)
  const empty = bins.filter(({ count }) => count === 0).length
  const [first, last] = [bins[0], bins.at(-1)]
  const span = first === last ? first?.words : `${first?.words} to ${last?.words}`
  return html`Each bar counts the articles published in one ${unit === 'month' || unit === 'year' ? unit : `span of ${unit}`}, ${span}. ${
    bins.length > 1 &&
    html`Most: ${counted(most, 'article')} in ${highest[0]?.words}${highest.length > 1 && `, and as many in ${counted(highest.length - 1, 'other')}`}. `
  }${empty > 0 && `None in ${empty} of these ${bins.length}. `}${
    wider > 0 && `Not in a bar: ${counted(wider, 'article')} whose date is less exact than that. `
  }${unplaced > 0 && `Without a bar: ${counted(unplaced, 'article')} whose date is open, or none that can be read.`}`
}

/** What can still be seen, in percent. */
const LOWEST = 1.5

/** As many labels as fit on a narrow screen. */
const MOST_LABELS = 5

function picture(bins: readonly Bin[]): Html {
  const most = Math.max(...bins.map(({ count }) => count))
  const width = 100 / bins.length
  const step = Math.ceil(bins.length / MOST_LABELS)
  const bars = bins.map(({ count }, i) => {
    const height = Math.max(LOWEST, (count / most) * 100)
    return (
      count > 0 &&
      html`<rect x="${round((i + 0.1) * width)}%" width="${round(0.8 * width)}%" y="${round(100 - height)}%" height="${round(height)}%"/>`
    )
  })
  const labels = bins.map(
    ({ short }, i) => i % step === 0 && html`<text x="${round((i + 0.1) * width)}%" y="14">${short}</text>`,
  )
  return html`<svg class="bars" aria-hidden="true">${bars}</svg><svg class="bar-labels" aria-hidden="true">${labels}</svg>`
}

const round = (percent: number) => Math.round(percent * 100) / 100

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
