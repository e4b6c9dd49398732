import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import style from './Button.module.css'

interface Look {
  look?: 'primary' | 'plain' | 'danger' | 'quiet'
  wide?: boolean
}

function classes({ look = 'plain', wide }: Look, more?: string): string {
  return [style.button, style[look], wide ? style.wide : '', more].filter(Boolean).join(' ')
}

export function Button({
  look,
  wide,
  className,
  busy,
  ...rest
}: Look & ComponentProps<'button'> & { busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={classes({ look, wide }, className)}
      aria-disabled={busy || undefined}
      data-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    />
  )
}

export function ButtonLink({ look, wide, className, ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link {...rest} className={classes({ look, wide }, className)} />
}

/** For addresses the gateway answers itself, such as a sign-in. */
export function ButtonAnchor({ look, wide, className, children, ...rest }: Look & ComponentProps<'a'>) {
  return (
    <a {...rest} className={classes({ look, wide }, className)}>
      {children}
    </a>
  )
}
