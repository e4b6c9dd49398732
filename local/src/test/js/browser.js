import { TOTP } from 'otpauth'

/** A browser as small as sign-in forms need: keeps cookies, fills in what is asked, stops where it is sent back. */
export class Browser {
  #cookies = new Map()

  /** Opens the address, signs in on the forms that come and returns the address the provider sends the browser to. */
  async signIn(address, person) {
    let answer = await this.#open(address)
    for (let forms = 0; answer.status === 200 && forms < 2; forms++) answer = await this.#fillIn(await answer.text(), person)
    if (answer.status !== 302) throw new Error(`the form answered ${answer.status}`)
    return new URL(answer.headers.get('location'))
  }

  #fillIn(page, { username, password, totp }) {
    const action = page.match(/<form[^>]*action="([^"]+)"/)?.[1].replaceAll('&amp;', '&')
    if (!action) throw new Error(`no form on ${page.slice(0, 200)}`)
    const code = page.includes('name="otp"') && new TOTP({ secret: totp }).generate()
    return this.#open(action, { method: 'POST', body: new URLSearchParams(code ? { otp: code } : { username, password }) })
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
