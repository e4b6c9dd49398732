import { useState } from 'react'

/** The key of an attempt: the same for the same words, so that a repetition is known as one. */
export function useAttempt(): (body: unknown) => string {
  const [attempt, setAttempt] = useState({ key: '', words: '' })
  return (body) => {
    const words = JSON.stringify(body)
    const key = attempt.words === words ? attempt.key : crypto.randomUUID()
    setAttempt({ key, words })
    return key
  }
}
