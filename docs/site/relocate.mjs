// Makes a built site work from any folder of any server. VitePress writes its base into pages and code; here pages get
// relative addresses instead, and code asks the page in which it runs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'rollup/parseAst'
import { BASE } from './base.mjs'

const AT_RUN_TIME = `.replaceAll(${JSON.stringify(BASE.slice(1))},globalThis.siteBase.slice(1))`

/** The stretches of code that are string or template literals with the base in them. */
function literalsWithBase(node, found = []) {
  if (Array.isArray(node)) for (const each of node) literalsWithBase(each, found)
  else if (typeof node?.type === 'string') {
    const text =
      node.type === 'Literal'
        ? node.value
        : node.type === 'TemplateLiteral'
          ? node.quasis.map(({ value }) => value.raw).join()
          : ''
    if (typeof text === 'string' && text.includes(BASE)) found.push(node)
    else for (const each of Object.values(node)) if (typeof each === 'object') literalsWithBase(each, found)
  }
  return found
}

export function relocateScript(code) {
  if (!code.includes(BASE)) return code
  const found = literalsWithBase(parseAst(code)).sort((a, b) => b.start - a.start)
  return found.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(start, end)}${AT_RUN_TIME}${rest.slice(end)}`,
    code,
  )
}

/** @param path of the page, from the root of the site */
export function relocatePage(html, path) {
  const up = '../'.repeat(path.split(/[\\/]/).length - 1) || './'
  // Vue takes the links as they stand, and they must still lead somewhere once another page is shown.
  const scripts =
    `<script>globalThis.siteBase=new URL(${JSON.stringify(up)},location.href).pathname</script>` +
    `<script type="module">for(const a of document.querySelectorAll('a[href^="."]'))a.setAttribute('href',a.pathname+a.search+a.hash);for(const l of document.querySelectorAll('link[rel=icon]'))l.href=l.href</script>`
  return html
    .replaceAll(/(\s(?:href|src)=")\/reportedly-base\//g, `$1${up}`)
    .replace(
      /(window\.__VP_SITE_DATA__=(?:deserializeFunctions\()?JSON\.parse\()("(?:[^"\\]|\\.)*")\)/,
      (_, before, text) => `${before}${text}${AT_RUN_TIME})`,
    )
    .replace('<head>', `<head>${scripts}`)
}

/** Changes every page and script of a built site. @param dist the folder it was built into */
export function relocate(dist) {
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const change = path.endsWith('.html') ? relocatePage : path.endsWith('.js') ? relocateScript : undefined
    if (!change || path === 'report-morocco-isf.html') continue
    const before = readFileSync(join(dist, path), 'utf8')
    const after = change(before, path)
    if (after !== before) writeFileSync(join(dist, path), after)
  }
}
