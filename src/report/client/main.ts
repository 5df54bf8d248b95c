import { chooseByAddress } from './choose.js'
import { offerSearch } from './search.js'
import { offerTheme } from './theme.js'

const tools = document.getElementById('_tools')
const bar = document.getElementById('_bar')
const titles = JSON.parse(document.getElementById('_titles')?.textContent ?? '{}')
if (tools && bar) {
  offerSearch(tools, titles)
  offerTheme(tools)
  tools.hidden = false
  chooseByAddress(bar, titles)
}
