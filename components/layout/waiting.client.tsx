'use client'

import { SkeletonRows } from '../ui/skeleton'

/** A page before it is there. In the browser only because every page carries it: three rows are a word in the stream. */
export function Waiting({ label }: { label: string }) {
  return (
    <div className="mx-auto w-full max-w-[calc(var(--page)+3rem)] px-6 pt-20 phone:px-4">
      <SkeletonRows rows={3} label={label} />
    </div>
  )
}
