// Opens an address as a person would who signs in there, and follows back to the application that gave it.
// Arguments: the address, and as JSON the name and password of the person.
import { Browser } from './browser.js'

const [address, person] = process.argv.slice(2)
const back = await new Browser().signIn(address, JSON.parse(person))
const answer = await fetch(back)
if (!answer.ok) throw new Error(`${back} answered ${answer.status}`)
