import { expect, test } from 'vitest'
import { Problem } from '../../../api/problem'
import { linesOf, refusedLines, wantedOf } from './lines'

const [licence, permit] = [
  { id: 'i1', name: 'Licence' },
  { id: 'i2', name: 'Permit' },
]
const [xihu, gongshu] = [
  { department: 'd1', region: '330106000000', name: 'Xihu' },
  { department: 'd2', region: '330105000000', name: 'Gongshu' },
]
const lines = linesOf([licence, permit], [xihu, gongshu])

test('every item is wanted for every place', () => {
  expect(wantedOf(lines)).toEqual([
    { item: 'i1', department: 'd1', region: '330106000000' },
    { item: 'i1', department: 'd2', region: '330105000000' },
    { item: 'i2', department: 'd1', region: '330106000000' },
    { item: 'i2', department: 'd2', region: '330105000000' },
  ])
  expect(linesOf([licence], [])).toEqual([])
})

test('a refusal names the lines that failed, all reasons of one together, and leaves the others', () => {
  const refused = refusedLines(
    refusal(
      ['/adoptions/1/region', 'adopted already'],
      ['/adoptions/3/item', 'not offered'],
      ['/adoptions/3/department', 'not yours'],
    ),
    lines,
  )
  expect(refused?.failed).toEqual([
    { line: { item: licence, place: gongshu }, detail: 'adopted already' },
    { line: { item: permit, place: gongshu }, detail: 'not offered not yours' },
  ])
  expect(refused?.fine).toEqual([
    { item: licence, place: xihu },
    { item: permit, place: xihu },
  ])
})

test.each([
  undefined,
  new Error('broken'),
  new Problem(0),
  new Problem(403, { errors: [{ pointer: '/adoptions/0/item', detail: 'no' }] }),
  refusal(['/adoptions', 'too many']),
  refusal(['/adoptions/9/item', 'of another request']),
  refusal(['/adoptions/0x', 'strange']),
])('what is about something else is no report of lines', (error) => {
  expect(refusedLines(error, lines)).toBeUndefined()
})

function refusal(...errors: (readonly [pointer: string, detail: string])[]): Problem {
  return new Problem(422, { errors: errors.map(([pointer, detail]) => ({ pointer, detail })) })
}
