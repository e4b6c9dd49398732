import { expect, test, vi } from 'vitest'
import { prefer, preferences } from './preferences'

test('a choice is kept on the device and seen at once', () => {
  prefer({ theme: 'dark', size: 'large' })
  prefer({ size: 'normal' })
  expect(preferences()).toEqual({ theme: 'dark', size: 'normal' })
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(document.documentElement.dataset.size).toBeUndefined()
})

test('what is not understood is as if nothing had been chosen', () => {
  localStorage.setItem('yiwang.preferences', '{"theme":"pink","size":7,"language":"xx"}')
  expect(preferences()).toEqual({ theme: 'system', size: 'normal' })
  localStorage.setItem('yiwang.preferences', 'not json')
  expect(preferences()).toEqual({ theme: 'system', size: 'normal' })
})

test('a device without storage still shows the choice', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('switched off')
  })
  prefer({ theme: 'light' })
  expect(document.documentElement.dataset.theme).toBe('light')
})
