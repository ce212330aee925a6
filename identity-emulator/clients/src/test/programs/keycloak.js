// node keycloak.js ADDRESS: signs in at Keycloak's account page by way of the emulator
import { open, signIn } from './browser.js'

const page = await open(process.argv[2])
await page.getByRole('link', { name: 'Contoso' }).click()
const userName = await signIn(page, page.getByTestId('username'))
console.log('page:', await userName.inputValue())
process.exit()
