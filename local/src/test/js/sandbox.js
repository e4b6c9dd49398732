// An integrator's way from nothing to a submitted case, with openid-client as it comes: registers a sandbox client by
// self-service, takes its secret, signs a test person in (code, PKCE, consent), submits a case, refreshes, signs out. A
// refresh token that is used again ends what followed from it.
// Arguments: the issuer, the gateway, and as JSON the names and passwords of the developer, of a test person and of a citizen.
import assert from 'node:assert/strict'
import * as oidc from 'openid-client'
import { Browser } from './browser.js'
import { caller, submitted } from './calls.js'
import { servesOnce } from './refresh.js'

const [issuer, gateway, people] = process.argv.slice(2)
const { developer, tester, citizen } = JSON.parse(people)
const callback = 'http://localhost:9999/callback'
const parking = '0199f000-0000-7000-8000-000000000205'
const options = { execute: [oidc.allowInsecureRequests] }

const own = await oidc.discovery(new URL(issuer), 'demo-citizen', undefined, oidc.None(), options)
const registering = as(own, await signIn(own, developer, 'openid'))
const registered = await registering('POST', '/v1/clients', 201, {
  environment: 'SANDBOX',
  name: { 'zh-CN': '停车助手', en: 'Parking helper' },
  purpose: 'Applies for resident parking permits in its users’ names',
  organisation: { name: '西湖停车服务有限公司', code: '91330106MA00000003' },
  authentication: 'SECRET',
  redirectUris: [callback],
  scopes: ['items.read', 'cases.read', 'cases.submit'],
})
const { id } = await registered.json()
const { secret } = await (await registering('POST', `/v1/clients/${id}/secret`, 200)).json()

const sandbox = await oidc.discovery(new URL(issuer), id, undefined, oidc.ClientSecretBasic(secret), options)
const tokens = await signIn(sandbox, tester, 'openid cases.read cases.submit')
assert.deepEqual(new Set(tokens.scope.split(' ')), new Set(['openid', 'cases.read', 'cases.submit']))
const call = as(sandbox, tokens)
const state = await submitted(call, parking, answers())
assert.equal(state.status, 'SUBMITTED')

// What was not consented to, or is open to no integrator at all, is refused with its challenge.
await refused(call, '/v1/me', 403, { error: 'insufficient_scope', scope: 'people.read' })
await refused(call, '/v1/notifications', 403, {})
// A real person is told at the sign-in, and a secret that is not the client's opens nothing.
await assert.rejects(signIn(sandbox, citizen, 'openid cases.read'), /only test persons/)
const guessed = await oidc.discovery(new URL(issuer), id, undefined, oidc.ClientSecretBasic('guessed'), options)
await assert.rejects(signIn(guessed, tester, 'openid'), (error) => error.error === 'unauthorized_client')

// A new secret lets the one before live until its owner ends it.
const { secret: second } = await (await registering('POST', `/v1/clients/${id}/secret`, 200)).json()
assert.notEqual(second, secret)
const changed = await oidc.discovery(new URL(issuer), id, undefined, oidc.ClientSecretBasic(second), options)
await signIn(changed, tester, 'openid cases.read')
await signIn(sandbox, tester, 'openid cases.read')
await registering('DELETE', `/v1/clients/${id}/former-secret`, 204)
await assert.rejects(signIn(sandbox, tester, 'openid cases.read'), (error) => error.error === 'unauthorized_client')

const renewed = await oidc.refreshTokenGrant(changed, tokens.refresh_token)
assert.notEqual(renewed.access_token, tokens.access_token)
const seen = await (await as(sandbox, renewed)('GET', `/v1/cases/${state.id}`, 200)).json()
assert.equal(seen.number, state.number)
await servesOnce(changed, await signIn(changed, tester, 'openid cases.read'))

const goodbye = oidc.buildEndSessionUrl(sandbox, { id_token_hint: renewed.id_token, post_logout_redirect_uri: callback })
assert.equal((await fetch(goodbye, { redirect: 'manual' })).headers.get('location'), callback)
await assert.rejects(oidc.refreshTokenGrant(changed, renewed.refresh_token), (error) => error.error === 'invalid_grant')
console.log(JSON.stringify({ client: id, case: state.id, number: state.number }))

async function refused(call, path, status, { error, scope }) {
  const refusal = await call('GET', path, 200).catch((failure) => failure)
  assert.equal(refusal.status ?? Number(refusal.message.match(/answered (\d+)/)?.[1]), status, refusal.message)
  if (error) assert.equal(refusal.cause?.[0]?.parameters.error, error)
  if (scope) assert.equal(refusal.cause?.[0]?.parameters.scope, scope)
}

async function signIn(provider, person, scope) {
  const verifier = oidc.randomPKCECodeVerifier()
  const expectedState = oidc.randomState()
  const address = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callback,
    scope,
    state: expectedState,
    ui_locales: 'en',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const back = await new Browser().signIn(address, person)
  return oidc.authorizationCodeGrant(provider, back, { pkceCodeVerifier: verifier, expectedState })
}

function as(provider, { access_token: token }) {
  return caller(gateway, (url, method, content, headers) =>
    oidc.fetchProtectedResource(provider, token, url, method, content, headers))
}

function answers() {
  return {
    fullName: '测试甲',
    idNumber: '339900199003070026',
    mobile: '15400000321',
    plate: '浙A00T21',
    vehicleKind: 'SMALL',
    ownership: 'SELF',
    estate: '翠苑示例小区',
    address: '杭州市西湖区文三路 100 号 1 幢 101 室',
  }
}
