// Every page of the suite that is checked and photographed, from the files in pages/. A page joins by one entry:
//   name    of its photographs
//   path    below the gateway, or what gives it: async (api) => path
//   look    what the reviewer should see at once
//   as      the demo account that is signed in, nobody if absent
//   status  of the page's own answer where it is meant to be a refusal
//   act     what is done on the page before one looks: async (tab, { say, api })
//   says    the words of the portal that have to stand there, by their key
//   busy    what is looked at is that it is still loading
//   smoke   checked in all four views, not on a phone in Chinese alone
//   marks   the least Lighthouse gives it
import { readdirSync } from 'node:fs'
import { expect } from '@playwright/test'

const folder = new URL('pages/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.js'))
const parts = await Promise.all(files.sort().map((name) => import(new URL(name, folder))))

export const pages = parts.flatMap((part) => part.default)

/** Opens the page and waits until nothing is loading any more. */
export async function open(tab, { path, act, busy, says }, { say, api }) {
  await tab.goto(typeof path === 'function' ? await path(api) : path)
  await expect(tab.locator('h1').first()).toBeVisible()
  await act?.(tab, { say, api })
  await expect(tab.locator('h1').first()).toBeVisible()
  if (says) await expect(tab.getByText(say(says)).first()).toBeVisible()
  if (busy) await expect(tab.locator('[aria-busy="true"]').first()).toBeVisible()
  else await expect(tab.locator('[aria-busy="true"]')).toHaveCount(0)
}
