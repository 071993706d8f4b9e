'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

export type MenuProps = {
  /** The face of the trigger: an icon or words. */
  trigger: ReactNode
  /** Needed when the trigger is only an icon. */
  label?: string
  /** Classes of the trigger, usually from buttonClass(). */
  triggerClass: string
  /** Rows: MenuButton, or links with the class `hang-row`. */
  children: ReactNode
  align?: 'start' | 'end'
}

/**
 * A popover list beside its button. Native popover: Escape and a click elsewhere close it, focus goes back to the button.
 * Its rows are drawn when it is first opened: a list has a menu in every row.
 */
export function Menu({ trigger, label, triggerClass, children, align = 'end' }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(false)

  // The button works before the page's script does.
  useEffect(() => {
    if (panel.current?.matches(':popover-open')) setDrawn(true)
  }, [])

  // Again when the rows of an open list are there, because its place depends on its size.
  useEffect(() => {
    if (panel.current?.matches(':popover-open')) place()
  })

  // Placed by hand: CSS anchor positioning is not in every browser we support.
  function place() {
    const box = button.current?.getBoundingClientRect()
    const list = panel.current
    if (!box || !list) return
    const below = box.bottom + 4
    const fits = below + list.offsetHeight < window.innerHeight - 8
    const left = align === 'end' ? box.right - list.offsetWidth : box.left
    list.style.top = `${fits ? below : Math.max(8, box.top - 4 - list.offsetHeight)}px`
    list.style.left = `${Math.max(8, Math.min(left, window.innerWidth - list.offsetWidth - 8))}px`
  }

  return (
    <>
      <button ref={button} type="button" popoverTarget={id} aria-label={label} className={triggerClass}>
        {trigger}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: closes after a choice made by the buttons and links inside */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a row arrives as a click */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="hang min-w-44"
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setDrawn(true)
        }}
        onToggle={(event) => {
          if (event.newState === 'open') place()
        }}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a, button')) panel.current?.hidePopover()
        }}
      >
        {drawn ? children : null}
      </div>
    </>
  )
}

export type MenuButtonProps = { children: ReactNode; onSelect: () => void; danger?: boolean; disabled?: boolean }

export function MenuButton({ children, onSelect, danger = false, disabled = false }: MenuButtonProps) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onSelect}
      className={`hang-row disabled:text-ink-3 ${danger ? 'text-blocked' : ''}`}
    >
      {children}
    </button>
  )
}
