import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { skipWithout } from '../support/needs.js'
import { chromium } from './support.js'
import { MAIN, type Started, test, type Workspace } from './validate/support.js'

const ARTICLE = join(inject('consumer'), 'node_modules/reportedly/dist/data/morocco-isf.json')

/** Starts the installed command, and waits for its address. */
async function serve(work: Workspace, ...args: readonly string[]): Promise<Started & { readonly url: string }> {
  const started = work.start(process.execPath, [MAIN, 'serve', ...args])
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    started.child.stdout?.on('data', (chunk) => {
      text += chunk
      if (text.endsWith('\n')) resolve(text.trim())
    })
    started.ended.then(({ stderr }) => reject(new Error(`it has ended: ${stderr}`)), reject)
  })
  return { ...started, url }
}

describe('the installed command', () => {
  test.for(['SIGINT', 'SIGTERM'] as const)(
    'prints its address, serves, and ends well by %s',
    async (signal, { work }) => {
      work.write('article.json', readFileSync(ARTICLE))
      const { url, child, ended } = await serve(work, 'article.json')
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
      const answer = await fetch(url)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('morocco-isf')
      const stream = await fetch(`${url}_changes`)
      const before = Date.now()
      child.kill(signal)
      expect(await ended).toMatchObject({ code: 0, stdout: `${url}\n` })
      expect(Date.now() - before).toBeLessThan(2000)
      await stream.body?.cancel().catch(() => {})
    },
  )

  test('says what to do where the port is in use or makes no sense', async ({ work }) => {
    work.write('article.json', readFileSync(ARTICLE))
    const { url, child, ended } = await serve(work, 'article.json')
    const { port } = new URL(url)
    const second = await work.run(['serve', 'article.json', '--port', port])
    expect(second).toMatchObject({ code: 2, stdout: '' })
    expect(second.stderr).toContain(`port ${port} is in use: name another with --port`)
    child.kill('SIGTERM')
    await ended
    for (const wrong of ['-1', '65536', 'x', '1.5']) {
      expect(await work.run(['serve', 'article.json', `--port=${wrong}`])).toMatchObject({ code: 2, stdout: '' })
    }
    expect(await work.run(['serve', 'none.json'])).toMatchObject({ code: 2, stdout: '' })
  })

  test('the page loads again in a browser when the file changes', async ({ work }) => {
    if (skipWithout(chromium, 'Chromium is not installed; run `apt-get install -y chromium` or set CHROMIUM')) return
    const text = readFileSync(ARTICLE, 'utf8')
    work.write('article.json', text)
    const { url, child, ended } = await serve(work, 'article.json')
    let browser: Browser | undefined
    try {
      browser = await playwright.launch({
        executablePath: chromium as string,
        args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ]),
      })
      const page = await browser.newPage()
      const messages: string[] = []
      page.on('console', (message) => messages.push(message.text()))
      const connected = page.waitForResponse((response) => response.url().endsWith('/_changes'))
      await page.goto(url)
      await connected
      const reconnected = page.waitForResponse((response) => response.url().endsWith('/_changes'))
      writeFileSync(work.path('article.json'), '{')
      await page.locator('#_code-json-syntax').waitFor()
      await reconnected
      writeFileSync(work.path('article.json'), JSON.stringify({ ...JSON.parse(text), title: 'Mended' }))
      await page.locator('h1', { hasText: 'Mended' }).waitFor()
      expect(messages).toEqual([])
    } finally {
      await browser?.close()
      child.kill('SIGTERM')
    }
    expect(await ended).toMatchObject({ code: 0 })
  })
})
