import { TOTP } from 'otpauth'

/** A browser as small as sign-in forms need: keeps cookies, fills in what is asked, stops where it is sent back. */
export class Browser {
  #cookies = new Map()

  /** The page on which consent was asked for last. */
  consentPage = ''

  /** Opens the address, signs in on the forms that come and returns the address the provider sends the browser to. */
  async signIn(address, person) {
    const provider = new URL(address).origin
    let answer = await this.#open(address)
    for (let steps = 0; steps < 6; steps++) {
      const place = answer.headers.get('location')
      if (place && new URL(place).origin !== provider) return new URL(place)
      answer = place ? await this.#open(place) : await this.#fillIn(await answer.text(), person, provider)
    }
    throw new Error(`the provider does not let go: ${answer.status}`)
  }

  #fillIn(page, person, origin) {
    const action = page.match(/<form[^>]*action="([^"]+)"/)?.[1].replaceAll('&amp;', '&')
    if (page.includes('name="accept"')) this.consentPage = page
    if (!action) throw new Error(`no form on ${page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')}`)
    return this.#open(new URL(action, origin), { method: 'POST', body: new URLSearchParams(answers(page, person)) })
  }

  async #open(address, options = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { ...options, headers: { cookie }, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/)
      this.#cookies.set(name, value)
    }
    return answer
  }
}

/** What a person answers to a form: consent, a code, or name and password. */
function answers(page, { username, password, totp }) {
  if (page.includes('name="accept"')) return { accept: 'yes', code: page.match(/name="code" value="([^"]*)"/)?.[1] ?? '' }
  if (page.includes('name="otp"')) return { otp: new TOTP({ secret: totp }).generate() }
  return { username, password }
}
