import { expect, test } from 'vitest'
import type { Content } from '../shapes'
import { merged, same } from './merged'

const content = (changed: object): Content => ({
  code: 'c',
  department: 'd',
  region: '330106000000',
  depth: 'LISTED',
  name: { 'zh-CN': '证', en: 'Permit' },
  ...changed,
})

test('what only one changed is taken from there', () => {
  const found = merged(content({}), content({ powerListEntry: 'mine' }), content({ depth: 'GUIDED' }))
  expect(found.both).toEqual([])
  expect(found.content).toMatchObject({ powerListEntry: 'mine', depth: 'GUIDED' })
})

test('where both changed the same element, what is typed here stays and the other value is told', () => {
  const found = merged(
    content({}),
    content({ powerListEntry: 'mine' }),
    content({ powerListEntry: 'theirs' }),
  )
  expect(found.content.powerListEntry).toBe('mine')
  expect(found.both).toEqual([{ name: 'powerListEntry', theirs: 'theirs' }])
})

test('what was taken away elsewhere is away, and what was taken away here too', () => {
  const before = content({ powerListEntry: 'a', hours: { 'zh-CN': '早', en: 'early' } })
  const found = merged(before, content({ powerListEntry: 'a' }), content({ hours: before.hours }))
  expect(found.content).toEqual(content({}))
  expect(found.both).toEqual([])
})

test('nothing said and null are the same, whatever the order of names', () => {
  expect(same({ a: 1, b: null }, { a: 1 })).toBe(true)
  expect(same({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
  expect(same([1, 2], [2, 1])).toBe(false)
})
