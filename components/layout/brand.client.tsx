'use client'

/** The mark of the portal. In the browser only because every page shows it twice. */
export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="none" strokeLinecap="round">
      <path d="M12 3.6 4.35 16.9M12 3.6l7.65 13.3" stroke="currentColor" strokeWidth="1.7" />
      <path d="M4.1 17.3a15.8 15.8 0 0 0 15.8 0" stroke="currentColor" strokeWidth="3.1" />
      <path d="M12 3.6 14.9 22" stroke="var(--index)" strokeWidth="1.9" />
      <circle cx="12" cy="3.6" r="2" fill="currentColor" />
    </svg>
  )
}
