import type { ButtonHTMLAttributes } from 'react'
import { Link, type LinkProps } from './link'

export type ButtonLook = {
  variant?: 'default' | 'primary' | 'quiet' | 'danger'
  /** md 32 px (40 on phones), lg 40 px, tap 44 px everywhere, sm 28 px inside table rows. */
  size?: 'sm' | 'md' | 'lg' | 'tap'
  /** Only an icon inside: give the button an aria-label. */
  square?: boolean
  className?: string
}

const base =
  'inline-flex shrink-0 items-center justify-center gap-[7px] rounded-md border leading-none font-medium whitespace-nowrap no-underline select-none transition-colors duration-[110ms] aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-surface-2 aria-disabled:text-ink-3 disabled:cursor-not-allowed disabled:border-line disabled:bg-surface-2 disabled:text-ink-3 [&_svg]:opacity-85'

const looks = {
  default: 'border-line-2 bg-surface text-ink hover:border-control hover:bg-surface-2 active:bg-surface-3',
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-surface-2 hover:text-ink active:bg-surface-3',
  danger: 'border-line-2 bg-surface text-blocked hover:border-blocked hover:bg-blocked-soft',
}

const heights = {
  sm: ['h-7 text-xs', 'px-2.5', 'w-7'],
  md: ['h-8 text-sm phone:h-10', 'px-3', 'w-8 phone:w-10'],
  lg: ['h-10 text-base', 'px-4', 'w-10'],
  tap: ['h-11 text-base', 'px-4', 'w-11'],
} as const

/** The classes of a button, for elements that have to be something else (label, summary, popover target). */
export function buttonClass({ variant = 'default', size = 'md', square = false, className = '' }: ButtonLook = {}) {
  const [height, padding, width] = heights[size]
  return `${base} ${looks[variant]} ${height} ${square ? width : padding} ${className}`
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & ButtonLook

export function Button({ variant, size, square, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass({ variant, size, square, className })} {...rest} />
}

export type ButtonLinkProps = LinkProps & ButtonLook

export function ButtonLink({ variant, size, square, className, ...rest }: ButtonLinkProps) {
  return <Link className={buttonClass({ variant, size, square, className })} {...rest} />
}
