// A person withdraws the consent for one case and gives it again, with openid-client as it comes: the application that was
// shown two cases is shown one of them within seconds no more, the other as before, and both again when it may.
// Arguments: the issuer, the gateway, and as JSON the names and passwords of the developer and of a test person.
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import * as oidc from 'openid-client'
import { as, discover, registered, signIn } from './openid.js'

const [issuer, gateway, people] = process.argv.slice(2)
const { developer, tester } = JSON.parse(people)
const parking = '0199f000-0000-7000-8000-000000000205'

const own = await discover(issuer, 'demo-citizen')
const { id, secret } = await registered(as(gateway, own, await signIn(own, developer)))
const sandbox = await discover(issuer, id, oidc.ClientSecretBasic(secret))
const call = as(gateway, sandbox, await signIn(sandbox, tester, { scope: 'openid cases.read cases.submit' }))
const person = as(gateway, own, await signIn(own, tester))

const [first, second] = [await opened(), await opened()]
await call('GET', `/v1/cases/${first}`, 200)
const consents = (await (await person('GET', '/v1/consents', 200)).json()).items
const consent = consents.find(({ recipient, endedAt }) => recipient.client === id && !endedAt)
assert.ok(consent)
const cases = `/v1/consents/${consent.id}/cases`
const receipt = async (one) =>
  (await (await person('GET', cases, 200)).json()).items.find((found) => found.case === one)
await until(async () => (await receipt(first)) && (await receipt(second)), 'the receipts')
assert.equal((await receipt(first)).withdrawnAt, null)

const withdrawn = Date.now()
await person('DELETE', `${cases}/${first}`, 204)
await until(() => answers(first, 404), 'the withdrawal')
const withdrawnAfterMillis = Date.now() - withdrawn
await call('GET', `/v1/cases/${second}`, 200)
await call('GET', `/v1/cases/${first}/timeline`, 404)
const listed = (await (await call('GET', '/v1/cases?limit=200', 200)).json()).items.map((found) => found.id)
assert.ok(listed.includes(second) && !listed.includes(first))
await person('GET', `/v1/cases/${first}`, 200)
assert.ok((await receipt(first)).withdrawnAt)

const given = Date.now()
await person('PUT', `${cases}/${first}`, 204)
await until(() => answers(first, 200), 'the consent given again')
const givenAgainAfterMillis = Date.now() - given
assert.ok((await receipt(first)).givenAgainAt)
console.log(JSON.stringify({ withdrawnAfterMillis, givenAgainAfterMillis }))

/** A draft through the application, which is shown it by that. */
async function opened() {
  return (await (await call('POST', '/v1/cases', 201, { item: parking })).json()).id
}

/** Whether the application is answered so about a case. */
async function answers(one, status) {
  return call('GET', `/v1/cases/${one}`, status).then(() => true, () => false)
}

async function until(met, what) {
  const began = Date.now()
  while (!(await met())) {
    assert.ok(Date.now() - began < 10_000, `${what} did not come in ten seconds`)
    await pause(50)
  }
}
