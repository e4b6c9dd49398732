// A public client's refresh tokens, with openid-client as it comes: each serves once, at once and later; windows of one
// browser do not disturb each other, and what is ended in one browser goes on in others.
// Arguments: the issuer, the gateway, and as JSON the name and password of a demo citizen.
import { Browser } from './browser.js'
import { discover, signIn } from './openid.js'
import { exchanged, refusal, servesOnce } from './refresh.js'

const [issuer, , people] = process.argv.slice(2)
const { citizen } = JSON.parse(people)
const provider = await discover(issuer, 'demo-citizen')

let elsewhere = (await signIn(provider, citizen)).refresh_token
const browser = new Browser()
let one = (await signIn(provider, citizen, {}, browser)).refresh_token
let other = (await signIn(provider, citizen, {}, browser)).refresh_token
for (let times = 0; times < 2; times++) {
  one = await exchanged(provider, one)
  other = await exchanged(provider, other)
}

const stolen = (await signIn(provider, citizen)).refresh_token
const next = await exchanged(provider, stolen)
const ended = [await refusal(provider, stolen), await refusal(provider, next)]
await servesOnce(provider, await signIn(provider, citizen))

elsewhere = await exchanged(provider, elsewhere)
one = await exchanged(provider, one)
other = await exchanged(provider, other)
console.log(JSON.stringify({ ended, goingOn: new Set([elsewhere, one, other]).size }))
