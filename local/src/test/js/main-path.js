// The citizen's half of the main path with openid-client as it comes: sign-in (code, PKCE), refresh, user info, and a
// case from draft to submission. Arguments: the issuer, the gateway, a demo citizen's name and password.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import * as oidc from 'openid-client'
import { Browser } from './browser.js'

const [issuer, gateway, username, password] = process.argv.slice(2)
const callback = 'http://localhost:9999/callback'
const parking = '0199f000-0000-7000-8000-000000000205'

const provider = await oidc.discovery(new URL(issuer), 'demo-citizen', undefined, oidc.None(), {
  execute: [oidc.allowInsecureRequests],
})
const first = await signIn()
assert.ok(first.refresh_token && first.expires_in > 0)

const tokens = await oidc.refreshTokenGrant(provider, first.refresh_token)
assert.notEqual(tokens.access_token, first.access_token)

const subject = first.claims().sub
const person = await oidc.fetchUserInfo(provider, tokens.access_token, subject)
assert.equal(person.preferred_username, username)
const me = await (await call('GET', '/v1/me', 200)).json()
assert.equal(me.id, subject)

const found = await (await call('GET', `/v1/items?q=${encodeURIComponent('停车')}&region=330106000000`, 200)).json()
assert.ok(found.items.some((item) => item.id === parking))
const item = await (await call('GET', `/v1/items/${parking}`, 200)).json()

const draft = await call('POST', '/v1/cases', 201, { item: parking, form: answers() })
const path = new URL(draft.headers.get('location'), gateway).pathname
let etag = draft.headers.get('etag')
for (const material of item.materials.filter((one) => one.required)) {
  const document = await upload(path.split('/').at(-1))
  const given = await call('PUT', `${path}/materials/${material.code}`, 200, { document }, { 'if-match': etag })
  etag = given.headers.get('etag')
}
const submitted = await call('POST', `${path}/submission`, 200, { agreesToElectronicService: true }, { 'if-match': etag })
const state = await submitted.json()
assert.equal(state.status, 'SUBMITTED')
assert.ok(state.number)
console.log(JSON.stringify({ case: state.id, number: state.number }))

async function signIn() {
  const verifier = oidc.randomPKCECodeVerifier()
  const expectedState = oidc.randomState()
  const address = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callback,
    scope: 'openid',
    state: expectedState,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const back = await new Browser().signIn(address, username, password)
  return oidc.authorizationCodeGrant(provider, back, { pkceCodeVerifier: verifier, expectedState })
}

async function call(method, path, status, body, more = {}) {
  const headers = new Headers({ 'accept-language': 'en', ...more })
  if (method === 'POST') headers.set('idempotency-key', randomUUID())
  let content = body
  if (body && !(body instanceof Uint8Array)) {
    headers.set('content-type', 'application/json')
    content = JSON.stringify(body)
  }
  const address = new URL(path, gateway)
  const answer = await oidc.fetchProtectedResource(provider, tokens.access_token, address, method, content, headers)
  if (answer.status !== status) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

/** One document in one piece (tus 1.0). */
async function upload(id) {
  const content = new TextEncoder().encode(pdf())
  const encoded = (text) => Buffer.from(text).toString('base64')
  const tus = { 'tus-resumable': '1.0.0' }
  const opened = await call('POST', '/v1/documents', 201, undefined, {
    ...tus,
    'upload-length': String(content.length),
    'upload-metadata': `case ${encoded(id)},filename ${encoded('a.pdf')},filetype ${encoded('application/pdf')}`,
  })
  const place = new URL(opened.headers.get('location'), gateway).pathname
  const part = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
  await call('PATCH', place, 204, content, part)
  return place.split('/').at(-1)
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

/** The smallest document that is one. */
function pdf() {
  return '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
}
