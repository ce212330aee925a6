// node azure-identity.js FLOW, with NODE_EXTRA_CA_CERTS naming the emulator's certificate
import { ClientSecretCredential, DeviceCodeCredential } from '@azure/identity'

const { AUTHORITY, TENANT, API, DAEMON, DAEMON_SECRET, PROGRAM } = process.env
const options = { authorityHost: AUTHORITY, disableInstanceDiscovery: true }

const flows = {
  application: () => new ClientSecretCredential(TENANT, DAEMON, DAEMON_SECRET, options)
    .getToken(`api://${API}/.default`),
  device: () => new DeviceCodeCredential({
    ...options,
    tenantId: TENANT,
    clientId: PROGRAM,
    userPromptCallback: ({ userCode }) => console.log('device:', userCode)
  }).getToken(`api://${API}/Orders.Read`)
}

const { token } = await flows[process.argv[2]]()
console.log('token:', token)
process.exit()
