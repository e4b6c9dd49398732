// States a page is seldom in: each gives what to do on it before one looks. Answers are changed on their way to the
// browser, so that nothing of the suite is.

/** What a list would show if there were nothing. */
export const empty = (path) => answered(path, (body) => ({ ...body, items: [], next: null }))

/** What a list would show if these were in it. */
export const holding = (path, items) => answered(path, (body) => ({ ...body, items, next: null }))

/** What a list would show with a hundred entries, every third of them as long as names get. */
export const full = (path, long) =>
  answered(path, (body) => ({
    ...body,
    items: Array.from({ length: 100 }, (_, place) => {
      const one = structuredClone(body.items[place % body.items.length])
      const copy = { ...one, id: one.id.replace(/.{3}$/, String(place).padStart(3, '0')) }
      return place % 3 ? copy : long(copy)
    }),
    next: null,
  }))

/** What somebody went to the sign-on for is done. */
export const back = (errand) =>
  answered('/session', (session) => ({ ...session, errand: { id: 'e1', name: errand, outcome: 'done' } }))

/** The service behind a path is down. */
export const down = (path) => async (tab) => {
  await tab.route(at(path), (route) =>
    route.fulfill({
      status: 503,
      headers: { 'content-type': 'application/problem+json', 'retry-after': '5' },
      body: JSON.stringify({ type: '/problems/service-unavailable', status: 503, title: 'Unavailable', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' }),
    }),
  )
  await tab.reload()
}

/** The network is so slow that nothing has come yet. */
export const slow = (path) => async (tab) => {
  await tab.route(at(path), () => {})
  await tab.reload()
}

/** As somebody sees it who chose this in the settings. */
export const preferring = (preferences) => async (tab) => {
  await tab.evaluate((chosen) => localStorage.setItem('yiwang.preferences', JSON.stringify(chosen)), preferences)
  await tab.reload()
}

export const longName =
  '欧阳司徒·买买提江·阿卜杜热西提·Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh'
export const longItem =
  '对在中国境内从事非职业性体育活动之经营性场所（含地下人防工程改建者）消防安全与公共卫生条件的联合核查、变更与延续登记'

/** What a page asked for that is left meanwhile is nobody's to answer any more; a page that stays without an answer shows it. */
function answered(path, change) {
  return async (tab) => {
    await tab.route(at(path), async (route) => {
      try {
        const response = await route.fetch()
        await route.fulfill({ response, json: change(await response.json()) })
      } catch {
        await route.abort().catch(() => {})
      }
    })
    await tab.reload()
  }
}

/** Reads of this very path, whatever is asked for. */
function at(path) {
  return (url) => url.pathname === path
}
