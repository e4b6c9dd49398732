import { expect, test } from 'vitest'
import { isWithin, levelOf } from './levels'

test('the level of a region is that of its code', () => {
  expect(
    ['330000000000', '330100000000', '330106000000', '330106003000', '330106003002'].map(levelOf),
  ).toEqual(['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'])
})

test('a county lies in its city and province, not in another city', () => {
  expect(isWithin('330106000000', '330100000000')).toBe(true)
  expect(isWithin('330106000000', '330000000000')).toBe(true)
  expect(isWithin('330106000000', '330200000000')).toBe(false)
  expect(isWithin('330100000000', '330106000000')).toBe(false)
})
