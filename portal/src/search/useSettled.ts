import { useEffect, useState } from 'react'

/** The value once it has rested, so that not every keystroke asks the server. */
export function useSettled<T>(value: T, milliseconds = 250): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
