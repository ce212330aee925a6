// node msal-browser.js FLOW: serves a page with msal-browser, and opens it in Chromium
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { open, signIn } from './browser.js'

const { AUTHORITY, TENANT, API, PAGE } = process.env
const folder = import.meta.dirname
const files = {
  '/': ['text/html', readFileSync(`${folder}/msal-browser.html`)],
  '/settings.json': ['application/json', JSON.stringify({ AUTHORITY, TENANT, API, PAGE })],
  '/msal-browser.js': ['text/javascript', readFileSync(`${folder}/node_modules/@azure/msal-browser/lib/msal-browser.min.js`)]
}

createServer((request, response) => {
  const [type, content] = files[new URL(request.url, 'http://localhost').pathname] ?? ['text/plain', '']
  response.setHeader('Content-Type', type).end(content)
}).listen(18478, 'localhost')

const page = await open('http://localhost:18478/')
page.on('pageerror', (error) => {
  console.log(error.message)
  process.exit(1)
})
await page.getByRole('button', { name: process.argv[2] }).click()
const token = await signIn(page, page.locator('output:not(:empty)'))
console.log('token:', await token.textContent())
process.exit()
