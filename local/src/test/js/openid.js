// What a program does with openid-client as it comes: finds the provider, signs a person in (code, PKCE), calls with the token.
import * as oidc from 'openid-client'
import { Browser } from './browser.js'
import { caller } from './calls.js'

export const callback = 'http://localhost:9999/callback'

export function discover(issuer, client, authentication = oidc.None()) {
  return oidc.discovery(new URL(issuer), client, undefined, authentication, { execute: [oidc.allowInsecureRequests] })
}

/** Signs in in a browser of its own or a given one, with what is asked for besides. */
export async function signIn(provider, person, asked = {}, browser = new Browser()) {
  const verifier = oidc.randomPKCECodeVerifier()
  const expectedState = oidc.randomState()
  const address = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callback,
    scope: 'openid',
    state: expectedState,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...asked,
  })
  const back = await browser.signIn(address, person)
  return oidc.authorizationCodeGrant(provider, back, { pkceCodeVerifier: verifier, expectedState })
}

/** The calls of whoever was given these tokens. */
export function as(gateway, provider, { access_token: token }) {
  return caller(gateway, (url, method, content, headers) =>
    oidc.fetchProtectedResource(provider, token, url, method, content, headers))
}

/** A client of the sandbox, registered by self-service, with its first secret. */
export async function registered(developer) {
  const answer = await developer('POST', '/v1/clients', 201, {
    environment: 'SANDBOX',
    name: { 'zh-CN': '停车助手', en: 'Parking helper' },
    purpose: 'Applies for resident parking permits in its users’ names',
    organisation: { name: '西湖停车服务有限公司', code: '91330106MA00000003' },
    authentication: 'SECRET',
    redirectUris: [callback],
    scopes: ['items.read', 'cases.read', 'cases.submit'],
  })
  const { id } = await answer.json()
  const { secret } = await (await developer('POST', `/v1/clients/${id}/secret`, 200)).json()
  return { id, secret }
}
