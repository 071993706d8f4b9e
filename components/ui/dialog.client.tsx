'use client'

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { buttonClass } from './button'
import { X } from './icons'

export type DialogProps = {
  open: boolean
  /** Called for Escape, the close button and a click beside the dialog. */
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons, the primary last; on phones it comes first, as high as a thumb. */
  footer?: ReactNode
  closeLabel: string
  /** `sheet` is a panel from the right (evidence, assignment); on phones both come from below. */
  shape?: 'dialog' | 'wide' | 'sheet'
}

const shapes = {
  dialog: 'm-auto w-[440px] max-h-[calc(100dvh-2rem)] rounded-lg border',
  wide: 'm-auto w-[760px] max-h-[calc(100dvh-2rem)] rounded-lg border',
  sheet: 'mr-0 ml-auto my-0 h-dvh max-h-none w-[440px] border-l',
}

const SETTLING_MS = 3000

/**
 * Closing gives the focus back to the opener. What was written may take the opener away a moment later, or have hidden it:
 * the focus then goes to the page's content instead of falling to its beginning.
 */
function keepFocus(opener: Element | null): void {
  const isLost = () => document.activeElement === null || document.activeElement === document.body
  function settle(): void {
    if (!isLost()) return
    if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus()
    if (isLost()) document.getElementById('main')?.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(settle)
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  setTimeout(() => watch.disconnect(), SETTLING_MS)
  requestAnimationFrame(settle)
}

/** A native modal dialog: the browser keeps focus inside and gives it back to the opener. */
export function Dialog({ open, onClose, title, children, footer, closeLabel, shape = 'dialog' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const wanted = useRef(open)
  // Where the press began: a text that is selected out over the edge ends beside the dialog, and means nothing.
  const beside = useRef(false)

  const opener = useRef<Element | null>(null)

  useEffect(() => {
    const dialog = element.current
    wanted.current = open
    if (!dialog) return
    if (open && !dialog.open) {
      opener.current = document.activeElement
      dialog.showModal()
      // The browser may give the focus to the part that scrolls; the first field or link in it is meant.
      const scroller = document.activeElement
      if (scroller instanceof HTMLDivElement && dialog.contains(scroller)) {
        scroller.querySelector<HTMLElement>('a[href], button, input, select, textarea, summary')?.focus()
      }
    }
    if (!open && dialog.open) {
      dialog.close()
      keepFocus(opener.current)
    }
  }, [open])

  // A dialog that is taken away while it is open: only closing gives the focus back, and only while it still stands there.
  useLayoutEffect(() => {
    const dialog = element.current
    return () => {
      if (!dialog?.open) return
      dialog.close()
      keepFocus(opener.current)
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way and arrives as cancel
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        // A browser may close without asking (a second Escape in a row): what was typed is asked for all the same, and the
        // dialog opens again unless its owner closes it.
        if (!open || element.current?.open) return
        onClose()
        requestAnimationFrame(() => {
          if (wanted.current && element.current && !element.current.open) element.current.showModal()
        })
      }}
      onPointerDown={(event) => {
        beside.current = event.target === event.currentTarget
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && beside.current) onClose()
      }}
      className={`hidden max-w-full flex-col border-line-2 bg-raised p-0 text-ink shadow-lg backdrop:bg-scrim open:flex phone:m-0 phone:mt-auto phone:h-fit phone:max-h-[88dvh] phone:w-full phone:rounded-t-lg phone:rounded-b-none phone:border-x-0 phone:border-b-0 ${shapes[shape]}`}
    >
      {open ? (
        <>
          <h2 id={titleId} className="t-q px-5 pt-5 pr-14 text-[17px] leading-6 phone:px-4 phone:pt-4 phone:pr-14">
            {title}
          </h2>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1.5 pb-5 phone:px-4">{children}</div>
          {footer === undefined ? null : (
            <footer className="flex flex-wrap justify-end gap-2 px-5 pb-5 phone:grid phone:justify-stretch phone:px-4 phone:pb-[calc(1rem+env(safe-area-inset-bottom))] phone:[&>.btn]:h-11 phone:[&>.btn-primary]:order-first">
              {footer}
            </footer>
          )}
          {/* Last in the document, so that the first field or choice has the focus and not the way out. */}
          <button
            type="button"
            aria-label={closeLabel}
            onClick={onClose}
            className={buttonClass({ variant: 'quiet', size: 'sm', square: true, className: 'absolute top-4 right-3' })}
          >
            <X />
          </button>
        </>
      ) : null}
    </dialog>
  )
}
