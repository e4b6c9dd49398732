// An access token of a client with a secret, for a person who consents to the scopes, with openid-client as it comes.
// Arguments: the issuer, the gateway, and as JSON {person: name and password, client: {id, secret, scope, callback}}.
import * as oidc from 'openid-client'
import { discover, signIn } from './openid.js'

const [issuer, , given] = process.argv.slice(2)
const { person, client } = JSON.parse(given)
const provider = await discover(issuer, client.id, oidc.ClientSecretBasic(client.secret))
const asked = { redirect_uri: client.callback, scope: client.scope }
const tokens = await signIn(provider, person, asked)
console.log(JSON.stringify({ token: tokens.access_token }))
