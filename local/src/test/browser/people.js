// The demo world's people in a browser, and the API as their browser may call it.
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { TOTP } from 'otpauth'
import { account, results, suite } from './suite.js'

/** Signs somebody in as people do, at the entrance that is theirs. */
export async function signIn(tab, username) {
  await tab.goto(`${suite.gateway}/login/${account(username).role === 'official' ? 'desk' : 'portal'}`)
  await enter(tab, username)
}

/** Fills in the sign-in page that is open, and the one for the code if there is one. */
export async function enter(tab, username) {
  await inTurn(username, async () => {
    await givePassword(tab, username)
    if (account(username).totp) await giveCode(tab, username)
    await tab.waitForURL((address) => !address.pathname.startsWith('/auth/'), { waitUntil: 'commit' })
  })
}

/** Fills in the sign-in page as far as the next one of the sign-in. */
export async function enterHalf(tab, username, next) {
  await inTurn(username, async () => {
    await givePassword(tab, username)
    await tab.locator(next).waitFor()
  })
}

/** Who signs in once more is known by name. */
async function givePassword(tab, username) {
  await tab.locator('#password').waitFor()
  const name = tab.locator('#username')
  if (await name.count()) await name.fill(username)
  await tab.locator('#password').fill(account(username).password)
  await tab.locator('#kc-login').click()
}

/** Fills in the code that an authenticator app would show now. */
export async function giveCode(tab, username) {
  await tab.locator('#otp').fill(new TOTP({ secret: account(username).totp }).generate())
  await tab.locator('#kc-login').click()
}

/** Keycloak takes two sign-ins of one person at the same instant for an attack: they come one after the other. */
async function inTurn(username, act) {
  const turns = results('browser/turns')
  mkdirSync(turns, { recursive: true })
  while (!taken(`${turns}/${username}`)) await setTimeout(100)
  try {
    await act()
  } finally {
    rmdirSync(`${turns}/${username}`)
  }
}

function taken(turn) {
  try {
    mkdirSync(turn)
    return true
  } catch (other) {
    if (other.code === 'EEXIST') return false
    throw other
  }
}

/** The API with the session of a browser; an answer that is a problem fails the test. */
export function apiOf(request) {
  const call = async (method, path, data, headers = {}) => {
    const proof = method === 'GET' ? {} : await changing(request)
    const answer = await request.fetch(suite.gateway + path, { method, data, headers: { ...proof, ...headers } })
    const text = await answer.text()
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`)
    return { body: text ? JSON.parse(text) : undefined, etag: answer.headers().etag }
  }
  return {
    get: async (path) => (await call('GET', path)).body,
    /** With the version it was seen in. */
    seen: (path) => call('GET', path),
    post: (path, data, headers) => call('POST', path, data, headers),
    put: (path, data, headers) => call('PUT', path, data, headers),
    /** Does to a case what its representation says one may do. */
    act: async (id, action, data = {}) => {
      const { body, etag } = await call('GET', `/v1/cases/${id}`)
      const { url, method } = body.actions.find((one) => one.name === action) ?? {}
      if (!url) throw new Error(`${action} is not possible: ${JSON.stringify(body.actions)}`)
      return call(method, url, data, { 'If-Match': etag })
    },
  }
}

async function changing(request) {
  const { csrf } = await (await request.get(`${suite.gateway}/session`)).json()
  return { 'Idempotency-Key': randomUUID(), ...(csrf ? { [csrf.header]: csrf.token } : {}) }
}
