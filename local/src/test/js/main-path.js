// The main path with openid-client as it comes. A citizen: sign-in (code, PKCE), refresh, user info, a case from draft to
// submission. An official: sign-in, the queue, and each action where the case says it is; the decision is refused until the
// second factor is shown (RFC 9470). The citizen reads the decision.
// Arguments: the issuer, the gateway, and as JSON the names and passwords of a demo citizen and an official, and his TOTP secret.
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import * as oidc from 'openid-client'
import { Browser } from './browser.js'
import { submitted } from './calls.js'
import { as, discover, signIn } from './openid.js'

const [issuer, gateway, people] = process.argv.slice(2)
const { citizen, official } = JSON.parse(people)
const parking = '0199f000-0000-7000-8000-000000000205'

const provider = await discover(issuer, 'demo-citizen')
const first = await signIn(provider, citizen)
assert.ok(first.refresh_token && first.expires_in > 0)

const tokens = await oidc.refreshTokenGrant(provider, first.refresh_token)
assert.notEqual(tokens.access_token, first.access_token)

const subject = first.claims().sub
const person = await oidc.fetchUserInfo(provider, tokens.access_token, subject)
assert.equal(person.preferred_username, citizen.username)
const call = as(gateway, provider, tokens)
const me = await read(call, '/v1/me')
assert.equal(me.id, subject)

const found = await read(call, `/v1/items?q=${encodeURIComponent('停车')}&region=330106000000`)
assert.ok(found.items.some((item) => item.id === parking))

const state = await submitted(call, parking, answers())
const path = `/v1/cases/${state.id}`
assert.equal(state.status, 'SUBMITTED')
assert.ok(state.number)

await decide(state.number)
const told = await letter('CASE_APPROVED')
assert.equal(told.case.number, state.number)
assert.equal((await read(call, path)).status, 'APPROVED')
console.log(JSON.stringify({ case: state.id, number: state.number }))

/** The official finds the case in the queue and does what the case offers until it is decided. */
async function decide(number) {
  const desk = await discover(issuer, 'demo-official')
  const browser = new Browser()
  let act = as(gateway, desk, await signIn(desk, official, {}, browser))
  const challenged = []
  const queue = await read(act, `/v1/queues?status=SUBMITTED&item=${parking}&limit=200`)
  const { id } = queue.items.find((entry) => entry.number === number)
  const decision = { outcome: 'APPROVED', reasons: '材料齐全，准予办理。' }
  for (const [name, body] of [['ACCEPT', {}], ['START_REVIEW', {}], ['DECIDE', decision]]) {
    const present = await act('GET', `/v1/cases/${id}`, 200)
    const offered = (await present.json()).actions.find((action) => action.name === name)
    assert.ok(offered, `${name} is not offered`)
    const attempt = () => act(offered.method, offered.url, 200, body, { 'if-match': present.headers.get('etag') })
    await attempt().catch(async (refusal) => {
      challenged.push(name)
      act = as(gateway, desk, await signIn(desk, official, asked(refusal), browser))
      return attempt()
    })
  }
  assert.deepEqual(challenged, ['DECIDE'])
}

/** What the challenge of a refusal asks of the next sign-in. */
function asked(refusal) {
  const { error, acr_values } = refusal.cause?.[0]?.parameters ?? {}
  if (error !== 'insufficient_user_authentication') throw refusal
  return { acr_values }
}

/** The citizen's message of this kind about the case, which comes within seconds. */
async function letter(kind) {
  for (let tries = 0; tries < 150; tries++) {
    const { items } = await read(call, '/v1/notifications')
    const message = items.find((one) => one.kind === kind && one.case.id === state.id)
    if (message) return message
    await pause(200)
  }
  throw new Error(`no message ${kind}`)
}

async function read(call, path) {
  return (await call('GET', path, 200)).json()
}

function answers() {
  return {
    fullName: '李晓梅',
    idNumber: '339900199003070026',
    mobile: '15400000301',
    plate: '浙A00T01',
    vehicleKind: 'SMALL',
    ownership: 'SELF',
    estate: '翠苑示例小区',
    address: '杭州市西湖区文三路 100 号 1 幢 101 室',
  }
}
