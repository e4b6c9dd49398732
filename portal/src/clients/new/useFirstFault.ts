import { useEffect, type RefObject } from 'react'

/** The first field that is wrong takes the focus after each try that failed. */
export function useFirstFault(
  form: RefObject<HTMLFormElement | null>,
  tries: number,
  refused: unknown,
): void {
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, tries, refused])
}
