// Every page of the suite that is checked and photographed. A later page joins by one entry:
//   name    of its photographs
//   path    below the gateway
//   look    what the reviewer should see at once
//   as      the demo account that is signed in, nobody if absent
//   status  of the page's own answer where it is meant to be a refusal
//   act     what is done on the page before one looks
import { expect } from '@playwright/test'

const realm = '/auth/realms/yiwang/protocol/openid-connect'

/** The item people apply for in the journeys. */
export const parking = '0199f000-0000-7000-8000-000000000205'

export const pages = [
  {
    name: 'home',
    path: '/',
    look: 'I find here whatever I need from government; the search box is the first thing I see.',
  },
  {
    name: 'search',
    path: '/search?q=停车',
    look: 'What fits, who does it, how long, how many visits, and apply.',
  },
  {
    name: 'search-nothing',
    path: '/search?q=xyzzy',
    look: 'Nothing fits; what else I can do.',
  },
  {
    name: 'item',
    path: `/items/${parking}`,
    look: 'Five facts in one glance, what to bring, one button to begin.',
  },
  {
    name: 'nowhere',
    path: '/nowhere',
    look: 'There is no such page; where to go instead.',
  },
  {
    name: 'sign-in',
    path: '/login/portal',
    look: 'I sign in here; what for, in my language, and how to get back.',
  },
  {
    name: 'sign-in-official',
    path: '/login/desk',
    look: 'This sign-in is for officials; a citizen sees the way out.',
  },
  {
    name: 'sign-in-wrong',
    path: '/login/portal',
    look: 'What was wrong and what to do; what I typed is still there.',
    // Nobody's account: a wrong password too often would lock a demo person's for a while.
    act: async (page) => {
      await page.locator('#username').fill('nobody')
      await page.locator('#password').fill('not-this-one')
      await page.locator('#kc-login').click()
      await expect(page.locator('#input-error-username')).toBeVisible()
    },
  },
  {
    name: 'sign-in-refused',
    path: `${realm}/auth?client_id=portal&response_type=code&redirect_uri=http%3A%2F%2Flocalhost%3A1%2F`,
    status: 400,
    look: 'Why it cannot go on, and one way on.',
  },
  {
    name: 'sign-out',
    path: `${realm}/logout`,
    look: 'One question, one button.',
  },
  {
    name: 'problem',
    path: '/problems/sign-in-expired',
    look: 'What the problem means and what to do.',
  },
]

/** Opens the page and waits until nothing is loading any more. */
export async function open(tab, { path, act }) {
  await tab.goto(path)
  await expect(tab.locator('h1').first()).toBeVisible()
  await act?.(tab)
  await expect(tab.locator('[aria-busy="true"]')).toHaveCount(0)
}
