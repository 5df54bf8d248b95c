import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { BASE } from '../base.mjs'

const read = (path) => {
  const url = new URL(`../pages/${path}`, import.meta.url)
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : []
}

const guide = [
  {
    text: 'Guide',
    items: [
      { text: 'Five-minute start', link: '/guide/start' },
      { text: 'Reading the data', link: '/guide/reading' },
      { text: 'Queries by task', link: '/guide/queries' },
      { text: 'Your own articles', link: '/guide/own-articles' },
      { text: 'The report', link: '/guide/report' },
      { text: 'Offsets and digests', link: '/guide/offsets' },
      { text: 'Uncertain dates', link: '/guide/dates' },
      { text: 'What is not included', link: '/guide/not-included' },
      { text: 'Annotation guidelines', link: '/guide/annotation' },
      { text: 'Stability and versions', link: '/guide/stability' },
      { text: 'Recipes', link: '/guide/recipes' },
    ],
  },
  {
    text: 'Reference',
    items: [
      { text: 'Validating', link: '/validate' },
      { text: 'Corpora', link: '/corpora' },
      { text: 'Over many hosts', link: '/distributed' },
      { text: 'The report', link: '/report' },
      { text: 'Annotation', link: '/annotation' },
      { text: 'Versions of the data', link: '/versions' },
      { text: 'Releasing', link: '/releasing' },
      { text: 'Benchmarks', link: '/benchmarks' },
    ],
  },
  {
    text: 'Formats',
    items: [
      { text: 'Overview', link: '/formats/' },
      { text: 'JSON-LD', link: '/formats/json-ld' },
      { text: 'Web Annotation', link: '/formats/web-annotation' },
      { text: 'RDF', link: '/formats/rdf' },
      { text: 'Tables', link: '/formats/tables' },
      { text: 'CSV import', link: '/formats/csv-import' },
      { text: 'brat', link: '/formats/brat' },
      { text: 'PLOVER', link: '/formats/plover' },
      { text: 'iCalendar', link: '/formats/icalendar' },
    ],
  },
  {
    text: 'Design',
    items: [
      { text: 'Architecture', link: '/design/architecture' },
      { text: 'Validator', link: '/design/validator' },
      { text: 'Acceptor', link: '/design/proof-acceptor' },
      { text: 'Report', link: '/design/report' },
      { text: 'Speed', link: '/design/speed' },
      { text: 'Mutation testing', link: '/design/mutation' },
      { text: 'Site', link: '/design/site' },
    ],
  },
]

const { exports } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
const api = [
  { text: 'All entry points', link: '/api/' },
  { text: 'reportedly', link: '/api/reportedly' },
  ...Object.keys(exports)
    .filter((path) => /^\.\/\w+$/.test(path))
    .map((path) => ({ text: `reportedly${path.slice(1)}`, link: `/api${path.slice(1)}` })),
]

export default defineConfig({
  title: 'reportedly',
  description: 'News content as typed data: who did what, who said so, and how sure they were.',
  lang: 'en',
  base: BASE,
  srcDir: 'pages',
  outDir: 'dist',
  cleanUrls: false,
  lastUpdated: false,
  head: [['link', { rel: 'icon', href: `${BASE}icon.svg`, type: 'image/svg+xml' }]],
  vite: {
    resolve: {
      // The theme's first page has no main landmark.
      alias: [{ find: /^\.\/VPHome\.vue$/, replacement: fileURLToPath(new URL('./theme/Home.mjs', import.meta.url)) }],
    },
    build: { chunkSizeWarningLimit: 2000 },
  },
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/start', activeMatch: '/guide/' },
      { text: 'Rules', link: '/rules/', activeMatch: '/rules/' },
      { text: 'API', link: '/api/', activeMatch: '/api/' },
      { text: 'Formats', link: '/formats/', activeMatch: '/formats/' },
    ],
    sidebar: {
      '/': guide,
      '/rules/': [{ text: 'All rules', link: '/rules/' }, ...read('rules/sidebar.json')],
      '/api/': api,
    },
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          searchOptions: {
            // VitePress carries these functions to the browser as text: they may use nothing but their argument.
            boostDocument: (id) => (/\/guide\//.test(id) ? 3 : /\/api\//.test(id) ? 0.3 : 1),
            fuzzy: (term) => (term.length > 6 ? 0.2 : false),
          },
        },
      },
    },
    outline: [2, 3],
  },
})
