import { useRouter as useNextRouter } from 'next/navigation'
import { useMemo } from 'react'
import { isUpdated } from '@/lib/client/build'
import { isWriting } from '@/lib/client/writing'

/**
 * The router of the screens. Its `refresh` asks for the page anew, which after an update of the portal loads everything
 * anew: then it waits for the person while something is being written.
 */
export function useRouter() {
  const router = useNextRouter()
  return useMemo(
    () => ({
      ...router,
      refresh: () => {
        if (!isUpdated() || !isWriting()) router.refresh()
      },
    }),
    [router],
  )
}
