// Chromium, and a person in it who signs in at the emulator's pages
import { chromium } from 'playwright-core'

export const open = async (address) => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM })
  const page = await browser.newPage({ locale: 'en-GB', ignoreHTTPSErrors: true })
  // a page comes when it comes: the usual 30 seconds are too few where much else runs
  page.setDefaultTimeout(300_000)
  await page.goto(address)
  return page
}

// until what the application shows is there
export const signIn = async (page, shown) => {
  await page.getByLabel('User name').fill(process.env.ALICE)
  await page.getByLabel('Password').fill(process.env.PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const accept = page.getByRole('button', { name: 'Accept' })
  await accept.or(shown).first().waitFor()
  if (await accept.isVisible()) await accept.click()
  await shown.waitFor()
  return shown
}
