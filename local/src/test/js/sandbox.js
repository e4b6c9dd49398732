// An integrator's way from nothing to a submitted case, with openid-client as it comes: registers a sandbox client by
// self-service, takes its secret, signs a test person in (code, PKCE, consent), submits a case, refreshes, signs out. A
// refresh token that is used again ends what followed from it.
// Arguments: the issuer, the gateway, and as JSON the names and passwords of the developer, of a test person and of a citizen.
import assert from 'node:assert/strict'
import * as oidc from 'openid-client'
import { submitted } from './calls.js'
import { as, callback, discover, registered, signIn } from './openid.js'
import { servesOnce } from './refresh.js'

const [issuer, gateway, people] = process.argv.slice(2)
const { developer, tester, citizen } = JSON.parse(people)
const parking = '0199f000-0000-7000-8000-000000000205'

const own = await discover(issuer, 'demo-citizen')
const registering = as(gateway, own, await signIn(own, developer))
const { id, secret } = await registered(registering)
const sandbox = await discover(issuer, id, oidc.ClientSecretBasic(secret))
const tokens = await signIn(sandbox, tester, { scope: 'openid cases.read cases.submit' })
assert.deepEqual(new Set(tokens.scope.split(' ')), new Set(['openid', 'cases.read', 'cases.submit']))
const call = as(gateway, sandbox, tokens)
const state = await submitted(call, parking, answers())
assert.equal(state.status, 'SUBMITTED')

// What was not consented to, or is open to no integrator at all, is refused with its challenge.
await refused(call, '/v1/me', 403, { error: 'insufficient_scope', scope: 'people.read' })
await refused(call, '/v1/notifications', 403, {})
// A real person is told at the sign-in, and a secret that is not the client's opens nothing.
await assert.rejects(
  signIn(sandbox, citizen, { scope: 'openid cases.read', ui_locales: 'en' }),
  /only test persons/,
)
const guessed = await discover(issuer, id, oidc.ClientSecretBasic('guessed'))
await assert.rejects(signIn(guessed, tester), (error) => error.error === 'unauthorized_client')

// A new secret lets the one before live until its owner ends it.
const { secret: second } = await (await registering('POST', `/v1/clients/${id}/secret`, 200)).json()
assert.notEqual(second, secret)
const changed = await discover(issuer, id, oidc.ClientSecretBasic(second))
await signIn(changed, tester, { scope: 'openid cases.read' })
await signIn(sandbox, tester, { scope: 'openid cases.read' })
await registering('DELETE', `/v1/clients/${id}/former-secret`, 204)
await assert.rejects(
  signIn(sandbox, tester, { scope: 'openid cases.read' }),
  (error) => error.error === 'unauthorized_client',
)

const renewed = await oidc.refreshTokenGrant(changed, tokens.refresh_token)
assert.notEqual(renewed.access_token, tokens.access_token)
const seen = await (await as(gateway, sandbox, renewed)('GET', `/v1/cases/${state.id}`, 200)).json()
assert.equal(seen.number, state.number)
await servesOnce(changed, await signIn(changed, tester, { scope: 'openid cases.read' }))

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
