import type { ComponentProps } from 'react'

export type LinkProps = ComponentProps<'a'> & {
  href: string
  /** False keeps the place on the page, for links that change what a list shows. */
  scroll?: boolean
}

/**
 * An ordinary link that opens without loading the page anew: LinkNavigation listens for its clicks. Not next/link, which
 * makes every link an island of its own, and a page has about fifty.
 */
export function Link({ scroll = true, children, ...rest }: LinkProps) {
  return (
    <a data-link={scroll ? 'top' : 'keep'} {...rest}>
      {children}
    </a>
  )
}
