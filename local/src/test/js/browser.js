/** A browser as small as a sign-in form needs: keeps cookies, fills in one form, stops where it is sent back. */
export class Browser {
  #cookies = new Map()

  /** Opens the address, signs in on the form that comes and returns the address the provider sends the browser to. */
  async signIn(address, username, password) {
    const page = await this.#open(address)
    const action = (await page.text()).match(/<form[^>]*action="([^"]+)"/)?.[1].replaceAll('&amp;', '&')
    if (!action) throw new Error(`no form on ${address} (${page.status})`)
    const answer = await this.#open(action, {
      method: 'POST',
      body: new URLSearchParams({ username, password }),
    })
    if (answer.status !== 302) throw new Error(`the form answered ${answer.status}`)
    return new URL(answer.headers.get('location'))
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
