// An access token of a client with a secret, for a person who consents to the scopes, with openid-client as it comes.
// Arguments: the issuer, the gateway, and as JSON {person: name and password, client: {id, secret, scope, callback}}.
import * as oidc from 'openid-client'
import { Browser } from './browser.js'

const [issuer, , given] = process.argv.slice(2)
const { person, client } = JSON.parse(given)
const options = { execute: [oidc.allowInsecureRequests] }
const authentication = oidc.ClientSecretBasic(client.secret)
const provider = await oidc.discovery(new URL(issuer), client.id, undefined, authentication, options)
const verifier = oidc.randomPKCECodeVerifier()
const expectedState = oidc.randomState()
const address = oidc.buildAuthorizationUrl(provider, {
  redirect_uri: client.callback,
  scope: client.scope,
  state: expectedState,
  code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
})
const back = await new Browser().signIn(address, person)
const tokens = await oidc.authorizationCodeGrant(provider, back, { pkceCodeVerifier: verifier, expectedState })
console.log(JSON.stringify({ token: tokens.access_token }))
