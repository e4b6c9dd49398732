// An account of one test, made by the launcher's own in Keycloak, so that what the test leaves there disturbs nobody.
import { randomUUID } from 'node:crypto'
import { suite } from './suite.js'

const keycloak = `http://127.0.0.1:${suite.parts.find(({ name }) => name === 'keycloak').port}/auth`

/** A citizen who has a password and nothing else; with `email` letters arrive at a proven address. */
export async function newcomer({ email = false } = {}) {
  const { access_token: token } = await sent(`${keycloak}/realms/master/protocol/openid-connect/token`, {
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'launcher',
      client_secret: 'local-only-launcher',
    }),
  })
  const person = { username: `newcomer-${randomUUID().slice(0, 8)}`, password: 'local-only-demo' }
  const credentials = [{ type: 'password', value: person.password }]
  const user = { username: person.username, enabled: true, firstName: 'new', realmRoles: ['citizen'], credentials }
  if (email) Object.assign(user, { email: address(person.username), emailVerified: true })
  await sent(`${keycloak}/admin/realms/yiwang/partialImport`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ifResourceExists: 'FAIL', users: [user] }),
  })
  return person
}

const address = (username) => `${username}@mail.example`

/** The subjects of the letters that somebody got, the oldest first. */
export async function subjectsFor({ username }) {
  const place = `${suite.mail.page}messages?to=${encodeURIComponent(address(username))}&after=0`
  return (await (await fetch(place)).json()).items.map(({ subject }) => subject)
}

async function sent(address, request) {
  const answer = await fetch(address, { method: 'POST', ...request })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
