// A public client's refresh tokens, with openid-client as it comes: each serves once, at once and later; windows of one
// browser do not disturb each other, and what is ended in one browser goes on in others.
// Arguments: the issuer, the gateway, and as JSON the name and password of a demo citizen.
import * as oidc from 'openid-client'
import { Browser } from './browser.js'
import { exchanged, refused, servesOnce } from './refresh.js'

const [issuer, , people] = process.argv.slice(2)
const { citizen } = JSON.parse(people)
const callback = 'http://localhost:9999/callback'
const options = { execute: [oidc.allowInsecureRequests] }
const provider = await oidc.discovery(new URL(issuer), 'demo-citizen', undefined, oidc.None(), options)

let elsewhere = (await signIn(new Browser())).refresh_token
const browser = new Browser()
let [one, other] = [(await signIn(browser)).refresh_token, (await signIn(browser)).refresh_token]
for (let times = 0; times < 2; times++) {
  one = await exchanged(provider, one)
  other = await exchanged(provider, other)
}

const stolen = (await signIn(new Browser())).refresh_token
const next = await exchanged(provider, stolen)
await refused(provider, stolen)
await refused(provider, next)
await servesOnce(provider, await signIn(new Browser()))

elsewhere = await exchanged(provider, elsewhere)
one = await exchanged(provider, one)
other = await exchanged(provider, other)
console.log(JSON.stringify({ ended: 2, goingOn: [elsewhere, one, other].length }))

async function signIn(browser) {
  const verifier = oidc.randomPKCECodeVerifier()
  const expectedState = oidc.randomState()
  const address = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callback,
    scope: 'openid',
    state: expectedState,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const back = await browser.signIn(address, citizen)
  return oidc.authorizationCodeGrant(provider, back, { pkceCodeVerifier: verifier, expectedState })
}
