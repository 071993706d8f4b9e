'use client'

import { useEffect } from 'react'
import { isWriting } from '@/lib/client/writing'
import { useRouter } from './use-router'

const EVERY_MS = 2_000
/** Settling takes two seconds at the most; what is not there after half a minute is left to the reader. */
const TIMES = 15

/** Asks for the page anew while it says that something is still being worked out. Stops when it is gone from the page. */
export function AskAgain() {
  const router = useRouter()
  useEffect(() => {
    let asked = 0
    const timer = setInterval(() => {
      asked += 1
      if (asked >= TIMES) clearInterval(timer)
      if (!isWriting() && document.visibilityState === 'visible') router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return null
}
