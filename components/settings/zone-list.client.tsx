'use client'

import { useEffect, useState } from 'react'

/** Suggestions for a time zone field with `list={id}`; made in the browser, because four hundred names are not worth sending. */
export function ZoneList({ id }: { id: string }) {
  const [zones, setZones] = useState<string[]>([])
  useEffect(() => setZones(Intl.supportedValuesOf('timeZone')), [])
  return (
    <datalist id={id}>
      {zones.map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  )
}
