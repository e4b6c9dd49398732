import { expect } from '@playwright/test'

const realm = '/auth/realms/yiwang/protocol/openid-connect'

export default [
  {
    name: 'sign-in',
    path: '/login/portal',
    smoke: true,
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
    act: async (tab) => {
      await tab.locator('#username').fill('nobody')
      await tab.locator('#password').fill('not-this-one')
      await tab.locator('#kc-login').click()
      await expect(tab.locator('#input-error-username')).toBeVisible()
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
