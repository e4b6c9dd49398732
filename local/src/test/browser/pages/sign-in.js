import { expect } from '@playwright/test'
import { enterHalf } from '../people.js'

const realm = '/auth/realms/yiwang/protocol/openid-connect'

/** Where a program sends a person to do one thing to the own account (RFC 7636: the challenge is of no verifier). */
const toDo = (action) =>
  `${realm}/auth?client_id=demo-citizen&response_type=code&scope=openid&redirect_uri=http%3A%2F%2Flocalhost%3A9999%2F` +
  `&code_challenge=${'A'.repeat(43)}&code_challenge_method=S256&kc_action=${action}`

/** As far as the page after the password, which goes on in the language of the view. */
const half = (username, next) => async (tab) => {
  await enterHalf(tab, username, next)
  await expect(tab.locator(next)).toBeVisible()
}

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
    name: 'sign-in-not-for-citizens',
    path: '/login/desk',
    status: 401,
    smoke: true,
    look: 'That this is not for me, and where I go instead.',
    act: half('wangjianguo', '#kc-error-message'),
  },
  {
    name: 'sign-in-code',
    path: '/login/desk',
    smoke: true,
    look: 'Which code, where it is, for which account.',
    act: half('sunqiang', '#otp'),
  },
  {
    name: 'second-factor-setup',
    path: toDo('CONFIGURE_TOTP'),
    smoke: true,
    look: 'Three steps with a phone in the hand.',
    act: half('wangjianguo', '#kc-totp-settings-form'),
  },
  {
    name: 'second-factor-setup-by-key',
    path: toDo('CONFIGURE_TOTP'),
    look: 'The same for who cannot scan.',
    act: async (tab) => {
      await half('wangjianguo', '#kc-totp-settings-form')(tab)
      await tab.locator('#mode-manual').click()
      await expect(tab.locator('#kc-totp-secret-key')).toBeVisible()
    },
  },
  {
    name: 'passkey-setup',
    path: toDo('webauthn-register-passwordless'),
    look: 'One button; what it is for is plain.',
    act: half('wangjianguo', '#registerWebAuthn'),
  },
  {
    name: 'password-new',
    path: toDo('UPDATE_PASSWORD'),
    look: 'A new password, twice, and one button.',
    act: half('wangjianguo', '#password-new'),
  },
  {
    name: 'recovery',
    path: '/login/portal',
    look: 'What I have to give, what comes then, and the way back.',
    act: async (tab) => {
      await tab.locator('a[href*="reset-credentials"]').click()
      await expect(tab.locator('#kc-reset-password-form')).toBeVisible()
    },
  },
  {
    name: 'recovery-sent',
    path: '/login/portal',
    look: 'That a letter is on its way, if there is such an account.',
    act: async (tab) => {
      await tab.locator('a[href*="reset-credentials"]').click()
      await tab.locator('#username').fill('nobody')
      await tab.locator('#kc-form-buttons').click()
      await expect(tab.locator('.note')).toBeVisible()
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
