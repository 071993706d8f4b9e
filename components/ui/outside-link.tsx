export type OutsideLinkProps = { href: string; label: string }

/** A link out of the portal, in a window of its own. On paper its address follows, unless that is what it is called. */
export function OutsideLink({ href, label }: OutsideLinkProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className={href.endsWith(label) ? 'bare-address' : undefined}
    >
      {label}
    </a>
  )
}
