'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { firstUnfit, hasUnsent, watchTyping, wroteAll } from '@/lib/client/writing'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { FieldWordsProvider } from '../ui/field-note.client'

const pageOf = (address: string) => {
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}

/** A link that leads to another page of the portal in this window. */
function leadingAway({ target, button, metaKey, ctrlKey, shiftKey }: MouseEvent): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null
  if (!link?.href || button !== 0 || metaKey || ctrlKey || shiftKey) return null
  if (link.target === '_blank' || link.hasAttribute('download') || link.origin !== location.origin) return null
  return pageOf(link.href) === pageOf(location.href) ? null : link
}

/**
 * What holds for every form: leaving a half-filled one asks first (Back, a link, closing the tab), and one with half a date
 * or too long a text is not sent, but shows the field.
 */
export function WritingGuard({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [leave, setLeave] = useState<(() => void) | null>(null)
  const here = useRef<{ href: string; state: unknown } | null>(null)
  useEffect(watchTyping, [])

  useEffect(() => {
    const remember = () => {
      here.current = { href: window.location.href, state: window.history.state }
    }
    function back(event: PopStateEvent) {
      const from = here.current
      if (!from || pageOf(from.href) === pageOf(window.location.href) || !hasUnsent()) return
      // The router has not heard of it yet. The page is put back where it was, and goes back only if the person says so.
      event.stopImmediatePropagation()
      window.history.pushState(from.state, '', from.href)
      setLeave(() => () => window.history.back())
    }
    function follow(event: MouseEvent) {
      const link = leadingAway(event)
      if (!link || !hasUnsent()) return
      event.preventDefault()
      event.stopPropagation()
      setLeave(() => () => link.click())
    }
    function unload(event: BeforeUnloadEvent) {
      if (hasUnsent()) event.preventDefault()
    }
    function submit(event: SubmitEvent) {
      const unfit = event.target instanceof HTMLFormElement ? firstUnfit(event.target) : null
      if (!unfit) return
      event.preventDefault()
      event.stopPropagation()
      unfit.focus()
    }
    window.addEventListener('input', remember, true)
    window.addEventListener('popstate', back, true)
    window.addEventListener('click', follow, true)
    window.addEventListener('beforeunload', unload)
    window.addEventListener('submit', submit, true)
    return () => {
      window.removeEventListener('input', remember, true)
      window.removeEventListener('popstate', back, true)
      window.removeEventListener('click', follow, true)
      window.removeEventListener('beforeunload', unload)
      window.removeEventListener('submit', submit, true)
    }
  }, [])

  const words = useMemo(
    () => ({
      tooLong: (excess: number, limit: number) => t('field.tooLong', { excess, limit }),
      incomplete: t('field.incomplete'),
      years: t('field.years'),
    }),
    [t],
  )
  return (
    <FieldWordsProvider value={words}>
      {children}
      <Dialog
        open={leave !== null}
        onClose={() => setLeave(null)}
        title={t('unsaved.title')}
        closeLabel={t('close')}
        footer={
          <>
            <Button
              onClick={() => {
                wroteAll()
                setLeave(null)
                leave?.()
              }}
            >
              {t('unsaved.leave')}
            </Button>
            <Button variant="primary" onClick={() => setLeave(null)}>
              {t('unsaved.stay')}
            </Button>
          </>
        }
      >
        <p className="t-sm text-ink-2">{t('unsaved.text')}</p>
      </Dialog>
    </FieldWordsProvider>
  )
}
