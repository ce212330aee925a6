// node msal-node.js FLOW, with NODE_EXTRA_CA_CERTS naming the emulator's certificate
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node'

const { AUTHORITY, TENANT, API, SITE, SITE_SECRET, DAEMON, DAEMON_SECRET, PROGRAM } = process.env
const redirectUri = 'http://localhost:8080/login/oauth2/code/entra'
const scopes = [`api://${API}/Orders.Read`]

const configuration = (clientId, clientSecret) => ({
  auth: {
    clientId,
    clientSecret,
    authority: `${AUTHORITY}/${TENANT}`,
    knownAuthorities: [new URL(AUTHORITY).host]
  }
})

const line = async () => (await once(createInterface({ input: process.stdin }), 'line'))[0]

const signIn = async (site) => {
  console.log('sign in:', await site.getAuthCodeUrl({ redirectUri, scopes }))
  return site.acquireTokenByCode({ redirectUri, scopes, code: await line() })
}

const flows = {
  application: () => new ConfidentialClientApplication(configuration(DAEMON, DAEMON_SECRET))
    .acquireTokenByClientCredential({ scopes: [`api://${API}/.default`] }),
  signIn: () => signIn(new ConfidentialClientApplication(configuration(SITE, SITE_SECRET))),
  refresh: async () => {
    const site = new ConfidentialClientApplication(configuration(SITE, SITE_SECRET))
    const { account } = await signIn(site)
    return site.acquireTokenSilent({ account, scopes, forceRefresh: true })
  },
  device: () => new PublicClientApplication(configuration(PROGRAM)).acquireTokenByDeviceCode({
    scopes,
    deviceCodeCallback: ({ userCode }) => console.log('device:', userCode)
  })
}

const { accessToken } = await flows[process.argv[2]]()
console.log('token:', accessToken)
process.exit()
