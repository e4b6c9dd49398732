import { act, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

test('what stands at the edge waits until nothing has been asked for half a second, and is told once', async () => {
  vi.useFakeTimers()
  vi.resetModules()
  const { queries } = await import('./queries')
  const { useQuiet } = await import('./quiet')
  const { result } = renderHook(useQuiet)
  let answer: (page: string) => void = () => undefined
  const asked = queries.query({
    queryKey: ['page'],
    queryFn: () => new Promise<string>((done) => (answer = done)),
  })
  await act(() => vi.advanceTimersByTimeAsync(2_000))
  expect(result.current).toBe(false)
  answer('here')
  await asked
  await act(() => vi.advanceTimersByTimeAsync(450))
  expect(result.current).toBe(false)
  await act(() => vi.advanceTimersByTimeAsync(100))
  expect(result.current).toBe(true)
  vi.useRealTimers()
})
