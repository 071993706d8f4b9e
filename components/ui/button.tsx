import type { ButtonHTMLAttributes, Ref } from 'react'
import { Link, type LinkProps } from './link'

export type ButtonLook = {
  variant?: 'default' | 'primary' | 'quiet' | 'danger'
  /** md 32 px (40 on phones), lg 40 px, tap 44 px everywhere, sm 28 px inside table rows (40 on phones). */
  size?: 'sm' | 'md' | 'lg' | 'tap'
  /** Only an icon inside: give the button an aria-label. */
  square?: boolean
  className?: string
}

/** The classes of a button, for elements that have to be something else (label, summary, popover target). */
export function buttonClass({ variant = 'default', size = 'md', square = false, className = '' }: ButtonLook = {}) {
  return `btn btn-${variant} btn-${size}${square ? ' btn-square' : ''}${className === '' ? '' : ` ${className}`}`
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & ButtonLook & { ref?: Ref<HTMLButtonElement> }

export function Button({ variant, size, square, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass({ variant, size, square, className })} {...rest} />
}

export type ButtonLinkProps = LinkProps & ButtonLook

export function ButtonLink({ variant, size, square, className, ...rest }: ButtonLinkProps) {
  return <Link className={buttonClass({ variant, size, square, className })} {...rest} />
}
