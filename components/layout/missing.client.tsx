'use client'

import { ButtonLink } from '../ui/button'
import { Compass } from '../ui/icons'
import { Block } from './block'

export type MissingProps = { title: string; text: string; home: string }

/**
 * The same words for a page that does not exist and one of another organization. In the browser only because every page
 * carries what would be shown instead of it.
 */
export function Missing({ title, text, home }: MissingProps) {
  return (
    <Block icon={<Compass />} title={title} action={<ButtonLink href="/">{home}</ButtonLink>}>
      <p>{text}</p>
    </Block>
  )
}
