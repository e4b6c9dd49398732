// Refresh tokens that are exchanged at each use, with openid-client as it comes.
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import * as oidc from 'openid-client'

/** Uses a refresh token twice: the second time it is refused, and the newest of its family is worth nothing from then on. */
export async function servesOnce(provider, { refresh_token: first }) {
  const second = await exchanged(provider, first)
  await pause(1100) // Keycloak tells the tokens of a family apart by the second
  const newest = await exchanged(provider, second)
  assert.equal(await refusal(provider, first), 'invalid_grant')
  assert.equal(await refusal(provider, newest), 'invalid_grant')
}

/** Gives the refresh token that takes the place of this one. */
export async function exchanged(provider, token) {
  const { refresh_token: next } = await oidc.refreshTokenGrant(provider, token)
  assert.ok(next)
  assert.notEqual(next, token)
  return next
}

/** The error by which a refresh token is refused; none when it still serves. */
export function refusal(provider, token) {
  return oidc.refreshTokenGrant(provider, token).then(() => null, ({ error }) => error)
}
