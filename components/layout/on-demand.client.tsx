'use client'

import { useTranslations } from 'next-intl'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { useToast } from '../ui/toast.client'

/** Fetches a part of the page; a function of its module, so that every drawing means the same one. */
export type Load<P> = () => Promise<ComponentType<P>>

export type OnDemandProps<P> = {
  load: Load<P>
  /** Somebody asked for it. */
  wanted: boolean
  props: P
  /** It cannot be had now: what was asked for is taken back. */
  onLost: () => void
  /** Stands there until it is there. */
  children?: ReactNode
}

/** A form or dialog whose script comes by itself, because most who read the page never open it. */
export function OnDemand<P extends object>({ load, wanted, props, onLost, children }: OnDemandProps<P>) {
  const common = useTranslations('common')
  const toast = useToast()
  const [Part, setPart] = useState<ComponentType<P> | null>(null)
  useEffect(() => {
    if (!wanted || Part) return
    let left = false
    load().then(
      (loaded) => left || setPart(() => loaded),
      () => {
        if (left) return
        // Offline, or gone with the build that this page belongs to: the page stays as it is.
        onLost()
        toast({
          message: common('partLost'),
          action: { label: common('reload'), run: () => window.location.reload() },
        })
      },
    )
    return () => {
      left = true
    }
  }, [load, wanted, Part, onLost, toast, common])
  if (!wanted || !Part) return children
  return <Part {...props} />
}

/** Fetches such parts once the page is there and the browser has nothing else to do, so that a press waits for nothing. */
export function useAhead(load: Load<never>) {
  useEffect(() => {
    // What is not there ahead is fetched, and missed, when somebody asks.
    const fetchAhead = () => void load().catch(() => undefined)
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetchAhead, 2000)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(fetchAhead, { timeout: 5000 })
    return () => cancelIdleCallback(idle)
  }, [load])
}
