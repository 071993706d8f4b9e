import type { ReactNode } from 'react'

export type PlateProps = {
  children: ReactNode
  as?: 'section' | 'div' | 'article' | 'aside'
  id?: string
  /** Clip rows that run to the edge. */
  clip?: boolean
  className?: string
  'aria-label'?: string
  'aria-labelledby'?: string
}

/** A card: hairline border, no shadow. Inside use PlateHeader, PlateBody or rows that run to the edge; never another plate. */
export function Plate({ as: Element = 'section', clip = false, className = '', children, ...rest }: PlateProps) {
  return (
    <Element className={`plate min-w-0 ${clip ? 'overflow-hidden ' : ''}${className}`} {...rest}>
      {children}
    </Element>
  )
}

export type PlateHeaderProps = {
  title: ReactNode
  /** Right side: a link, a legend, a status. Drops below the title on phones when it is wide. */
  more?: ReactNode
  id?: string
  level?: 2 | 3
  className?: string
}

export function PlateHeader({ title, more, id, level = 2, className = '' }: PlateHeaderProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={`plate-head ${className}`}>
      <Heading id={id} className="t-card">
        {title}
      </Heading>
      {more === undefined ? null : <div className="t-sm plate-more">{more}</div>}
    </div>
  )
}

export function PlateBody({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`px-4 pt-3 pb-4 ${className}`}>{children}</div>
}
