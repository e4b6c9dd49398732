// A client with a sensitive scope, with oauth4webapi as it comes: FAPI 2.0 asks for PAR, private_key_jwt and DPoP, and
// without any of them nothing is got. An official approves it, a citizen withdraws the consent, its keys are exchanged with
// overlap and move to an address of its own, where it is told of a sign-out, its logo is shown where the citizen consents,
// and it is suspended.
// Arguments: the issuer, the gateway, and as JSON the names and passwords of the developer, of an official who approves
// (and his TOTP secret), and of a citizen.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as oauth from 'oauth4webapi'
import { Browser } from './browser.js'
import { caller } from './calls.js'

const [issuer, gateway, people] = process.argv.slice(2)
const { developer, approver, citizen } = JSON.parse(people)
const callback = 'http://localhost:9999/callback'
const approved = 'https://bank.example/callback'
const parking = '0199f000-0000-7000-8000-000000000205'
const local = { [oauth.allowInsecureRequests]: true }
const server = await oauth
  .discoveryRequest(new URL(issuer), local)
  .then((answer) => oauth.processDiscoveryResponse(new URL(issuer), answer))

const [first, second] = [await newKey('first'), await newKey('second')]
const owner = await publicly('demo-citizen', developer)
const judge = await publicly('demo-official', approver, { acr_values: 'mfa' })
let registered = await owner('POST', '/v1/clients', 201, {
  environment: 'PRODUCTION',
  name: { 'zh-CN': '西湖银行 开户', en: 'West Lake Bank accounts' },
  purpose: '开户时核对身份和停车证',
  organisation: { name: '西湖银行股份有限公司', code: '91330106MA00000003' },
  authentication: 'KEYS',
  keys: { keys: [first.jwk] },
  redirectUris: [approved],
  scopes: ['cases.read', 'people.read'],
  items: [parking],
})
const { id, state } = await registered.json()
assert.equal(state, 'REQUESTED')
const client = { client_id: id }
const dpop = oauth.DPoP(client, await oauth.generateKeyPair('ES256'))
await assert.rejects(pushed(first), unknown)
await changed(judge, 'POST', 'approval', {})

let consentPage = ''
let tokens = await granted(first, 'openid people.read cases.read')
assert.equal(tokens.token_type, 'dpop')
const me = await (await resource(tokens.access_token, '/v1/me')).json()
assert.equal(me.name, '王建国')
const [listed] = (await (await resource(tokens.access_token, '/v1/cases')).json()).items
assert.ok(!listed || listed.item.id === parking)

// Its refresh token is bound to its keys instead of exchanged, so that a lost answer costs nothing (FAPI 2.0, 5.3.2.1).
for (let times = 0; times < 2; times++) {
  const renewed = await refreshed(first, tokens.refresh_token)
  assert.equal((await resource(renewed.access_token, '/v1/me')).status, 200)
}

// Without its proof, its pushed request or its key the token or the code is not got.
const stolen = await fetch(new URL('/v1/me', gateway), { headers: { authorization: `Bearer ${tokens.access_token}` } })
assert.equal(stolen.status, 401)
await assert.rejects(direct(), (error) => error.error === 'invalid_request')
await assert.rejects(pushed(second), unknown)
await assert.rejects(granted(first, 'openid people.read', null), (error) => error.error === 'invalid_request')

// The citizen has a receipt of what was consented to, and withdraws it: within seconds nothing more is got by it.
const consenting = await publicly('demo-citizen', citizen)
const receipts = (await (await consenting('GET', '/v1/consents', 200)).json()).items
const receipt = receipts.find(({ recipient }) => recipient.client === id)
assert.deepEqual(receipt.data, ['cases.read', 'people.read'])
assert.equal(receipt.purpose, '开户时核对身份和停车证')
const withdrawn = Date.now()
await consenting('DELETE', `/v1/consents/${receipt.id}`, 204)
const withdrawnAfterMillis = await shutOut(withdrawn)
await assert.rejects(refreshed(first, tokens.refresh_token), (error) => error.error === 'invalid_grant')
const kept = await (await consenting('GET', `/v1/consents/${receipt.id}`, 200)).json()
assert.equal(kept.endedBy, 'WITHDRAWAL')
await pause(1100) // what was issued within the second of the withdrawal has ended too
tokens = await granted(first, 'openid people.read cases.read')
assert.equal((await resource(tokens.access_token, '/v1/me')).status, 200)

await changed(owner, 'PUT', 'keys', { keys: { keys: [first.jwk, second.jwk] } })
await pushed(first)
await pushed(second)
await changed(owner, 'PUT', 'keys', { keys: { keys: [second.jwk] } })
await assert.rejects(pushed(first), unknown)

// Its keys move to an address of its own, and there it is told when the citizen signs out.
const third = await newKey('third')
const heard = []
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const own = createServer(async (request, response) => {
  if (request.url === '/keys') return response.end(JSON.stringify({ keys: [third.jwk] }))
  if (request.url === '/logo') return response.end(Buffer.from(picture, 'base64'))
  heard.push(new URLSearchParams(await text(request)).get('logout_token'))
  response.end()
}).listen(0, '127.0.0.1')
await once(own, 'listening')
const place = `http://127.0.0.1:${own.address().port}`
await changed(owner, 'PUT', 'change', {
  redirectUris: [approved],
  scopes: ['cases.read', 'people.read'],
  items: [parking],
  plan: 'STARTER',
  addresses: { jwksUri: `${place}/keys`, backchannelLogoutUri: `${place}/ended`, logoUri: `${place}/logo` },
})
await changed(judge, 'POST', 'change-approval', {})
await until(() => pushed(third).then(() => true, () => false), 'the keys at the address')
await assert.rejects(pushed(second), unknown)
tokens = await granted(third, 'openid people.read cases.read')
const goodbye = new URL(server.end_session_endpoint)
goodbye.search = new URLSearchParams({ id_token_hint: tokens.id_token })
await fetch(goodbye)
await until(() => heard.length > 0, 'the end of the sign-in')
const keys = createRemoteJWKSet(new URL(server.jwks_uri))
const { payload } = await jwtVerify(heard[0], keys, { issuer, audience: id, typ: 'logout+jwt' })
assert.ok(payload.events['http://schemas.openid.net/event/backchannel-logout'])
assert.equal(payload.sid, oauth.getValidatedIdTokenClaims(tokens).sid)
await until(async () => (await (await owner('GET', `/v1/clients/${id}`, 200)).json()).logo.state === 'FOUND', 'the logo')
own.close()

// The logo comes from the suite's own address, where consent is asked for anew and to whoever asks.
const logo = new URL(`/v1/client-logos/${id}`, gateway)
const shown = await fetch(logo)
assert.equal(shown.headers.get('content-type'), 'image/png')
assert.equal(shown.headers.get('x-content-type-options'), 'nosniff')
const again = await fetch(logo, { headers: { 'if-none-match': shown.headers.get('etag') } })
assert.equal(again.status, 304)
while (!(await (await owner('GET', `/v1/clients/${id}`, 200)).json()).ready) await pause(50)
const inForce = (await (await consenting('GET', '/v1/consents', 200)).json()).items.find(
  ({ recipient, endedAt }) => recipient.client === id && !endedAt)
assert.equal(inForce.recipient.logo, logo.pathname)
tokens = await granted(third, 'openid people.read cases.read')
await consenting('DELETE', `/v1/consents/${inForce.id}`, 204)
await until(() => refreshed(third, tokens.refresh_token).then(() => false, () => true), 'the withdrawal at the sign-on')
await pause(1100)
tokens = await granted(third, 'openid people.read cases.read')
assert.match(consentPage, new RegExp(`<img[^>]+src="[^"]*/v1/client-logos/${id}"`))
assert.doesNotMatch(consentPage, /127\.0\.0\.1:\d+\/logo/)

const suspended = Date.now()
await changed(judge, 'POST', 'suspension', { reason: '短时间内请求过多。' }, false)
const shutOutAfterMillis = await shutOut(suspended)
await assert.rejects(pushed(third), unknown)
console.log(JSON.stringify({ client: id, shutOutAfterMillis, withdrawnAfterMillis }))

async function until(met, what) {
  const began = Date.now()
  while (!(await met())) {
    assert.ok(Date.now() - began < 10_000, `${what} did not come in ten seconds`)
    await pause(100)
  }
}

/** How long after this moment the present token is refused, five seconds at most. */
async function shutOut(since) {
  while ((await resource(tokens.access_token, '/v1/me').catch((refusal) => refusal)).status !== 401) {
    assert.ok(Date.now() - since < 5000, 'still let in after five seconds')
    await pause(100)
  }
  return Date.now() - since
}

async function refreshed(key, token) {
  const answer = await oauth.refreshTokenGrantRequest(server, client, jwt(key), token, { ...local, DPoP: dpop })
  return oauth.processRefreshTokenResponse(server, client, answer)
}

/** Whether Keycloak did not take who called for the client; PAR says it as invalid_request. */
function unknown({ status, error }) {
  return status === 401 && ['invalid_request', 'invalid_client', 'unauthorized_client'].includes(error)
}

async function newKey(kid) {
  const { privateKey, publicKey } = await oauth.generateKeyPair('ES256', { extractable: true })
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  return { kid, key: privateKey, jwk: { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' } }
}

/** Does something to the client as it now is, and waits until Keycloak knows of it. */
async function changed(who, method, action, body, awaited = true) {
  const present = await who('GET', `/v1/clients/${id}`, 200)
  await who(method, `/v1/clients/${id}/${action}`, 200, body, { 'if-match': present.headers.get('etag') })
  while (awaited && !(await (await owner('GET', `/v1/clients/${id}`, 200)).json()).ready) await pause(50)
}

async function pushed({ key, kid }, scope = 'openid', verifier = oauth.generateRandomCodeVerifier(), state = 'any') {
  const parameters = new URLSearchParams({
    response_type: 'code',
    redirect_uri: approved,
    scope,
    state,
    ui_locales: 'en',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const options = { ...local, DPoP: dpop }
  const answer = await oauth.pushedAuthorizationRequest(server, client, jwt({ key, kid }), parameters, options)
  return oauth.processPushedAuthorizationResponse(server, client, answer)
}

function jwt({ key, kid }) {
  return oauth.PrivateKeyJwt({ key, kid }, { [oauth.modifyAssertion]: (_, claims) => (claims.aud = issuer) })
}

/** PAR, sign-in with consent, and the code for tokens, with the proof unless it is left out. */
async function granted(key, scope, proof = dpop) {
  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  const { request_uri } = await pushed(key, scope, verifier, state)
  const address = new URL(server.authorization_endpoint)
  address.search = new URLSearchParams({ client_id: id, request_uri })
  const browser = new Browser()
  const back = await browser.signIn(address, citizen)
  consentPage = browser.consentPage
  const code = oauth.validateAuthResponse(server, client, back, state)
  const answer = await oauth.authorizationCodeGrantRequest(
    server, client, jwt(key), code, approved, verifier, { ...local, ...(proof && { DPoP: proof }) })
  return oauth.processAuthorizationCodeResponse(server, client, answer)
}

/** The way around PAR, which has to fail. */
async function direct() {
  const address = new URL(server.authorization_endpoint)
  address.search = new URLSearchParams({ client_id: id, response_type: 'code', redirect_uri: approved, scope: 'openid' })
  const back = await new Browser().signIn(address, citizen)
  return oauth.validateAuthResponse(server, client, back, oauth.skipStateCheck)
}

function resource(token, path) {
  const options = { ...local, DPoP: dpop }
  return oauth.protectedResourceRequest(token, 'GET', new URL(path, gateway), undefined, undefined, options)
}

/** The calls of a person through a public client of the demo world. */
async function publicly(client_id, person, more = {}) {
  const publicClient = { client_id }
  const verifier = oauth.generateRandomCodeVerifier()
  const address = new URL(server.authorization_endpoint)
  address.search = new URLSearchParams({
    client_id,
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  })
  const back = await new Browser().signIn(address, person)
  const code = oauth.validateAuthResponse(server, publicClient, back, oauth.skipStateCheck)
  const answer = await oauth.authorizationCodeGrantRequest(
    server, publicClient, oauth.None(), code, callback, verifier, local)
  const { access_token } = await oauth.processAuthorizationCodeResponse(server, publicClient, answer)
  return caller(gateway, (url, method, body, headers) =>
    oauth.protectedResourceRequest(access_token, method, url, headers, body, local))
}
