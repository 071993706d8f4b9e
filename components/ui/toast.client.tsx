'use client'

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { X } from './icons'

export type ToastMessage = {
  /** What changed with its old value: "NW-4 rated 3, was 2". */
  message: string
  /** The way back. The label defaults to the provider's undo word. */
  action?: { label?: string; run: () => void }
}

export type ToastLabels = { region: string; undo: string; dismiss: string }

type Shown = ToastMessage & { id: number }
type Show = (toast: ToastMessage) => void

const ToastContext = createContext<Show>(() => undefined)

/** Says what just happened; with an action it stays ten seconds, otherwise five. */
export function useToast(): Show {
  return useContext(ToastContext)
}

let nextId = 0

/** One place for one toast, at the bottom left of the page (phones: above the tabs). The newest takes the place of the one before. */
export function ToastProvider({ labels, children }: { labels: ToastLabels; children: ReactNode }) {
  const [toast, setToast] = useState<Shown | null>(null)
  const close = useCallback((id: number) => setToast((shown) => (shown?.id === id ? null : shown)), [])
  const show = useCallback<Show>((next) => {
    nextId += 1
    setToast({ ...next, id: nextId })
  }, [])
  return (
    <ToastContext.Provider value={show}>
      {children}
      <section
        aria-label={labels.region}
        aria-live="polite"
        className="no-print pointer-events-none fixed bottom-4 left-[calc(var(--side)+1rem)] z-40 grid w-[min(26rem,calc(100vw-2rem))] phone:left-4 gap-2 phone:bottom-[calc(72px+env(safe-area-inset-bottom))]"
      >
        {toast ? <Toast key={toast.id} toast={toast} labels={labels} onClose={() => close(toast.id)} /> : null}
      </section>
    </ToastContext.Provider>
  )
}

type ToastProps = { toast: Shown; labels: ToastLabels; onClose: () => void }

/** The shrinking line is the clock: the toast leaves when its animation ends, so pausing the line pauses the time. */
function Toast({ toast, labels, onClose }: ToastProps) {
  const seconds = toast.action ? 10 : 5
  return (
    <div className="group pointer-events-auto relative flex items-center gap-3 overflow-hidden rounded-md bg-ink py-2 pr-2 pl-3.5 text-sm text-surface shadow-md">
      <span className="min-w-0 flex-1">{toast.message}</span>
      {toast.action ? (
        <button
          type="button"
          className="h-[26px] rounded-[4px] bg-[color-mix(in_oklab,var(--surface)_16%,transparent)] px-2.5 text-xs font-[550] hover:bg-[color-mix(in_oklab,var(--surface)_26%,transparent)] phone:h-9"
          onClick={() => {
            toast.action?.run()
            onClose()
          }}
        >
          {toast.action.label ?? labels.undo}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={labels.dismiss}
        className="grid size-[26px] place-items-center rounded-[4px] hover:bg-[color-mix(in_oklab,var(--surface)_16%,transparent)] phone:size-9"
        onClick={onClose}
      >
        <X className="size-3.5" />
      </button>
      <span
        aria-hidden="true"
        onAnimationEnd={onClose}
        style={{ animationDuration: `${seconds}s` }}
        className="toast-clock group-focus-within:[animation-play-state:paused] group-hover:[animation-play-state:paused]"
      />
    </div>
  )
}
