import { useRef, useState } from 'react'

type Functions = Record<string, (...given: never[]) => void>

/**
 * The same functions at every drawing, each doing what the newest one of its name does: a part that is only drawn anew when
 * its values change would otherwise be drawn with every function that is made anew.
 */
export function useSteady<F extends Functions>(functions: F): F {
  const newest = useRef(functions)
  newest.current = functions
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(functions).map((name) => [name, (...given: never[]) => newest.current[name]?.(...given)]),
      ) as F,
  )
  return steady
}
