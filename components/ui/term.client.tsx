'use client'

import { useId, useRef } from 'react'

export type TermProps = {
  /** The word as it stands in the text. */
  word: string
  term: string
  equivalent: string
  matters: string
  labels: { equivalent: string; matters: string }
}

/** A technical word that explains itself: press it, or reach it with the keyboard. Escape and a click elsewhere close it. */
export function Term({ word, term, equivalent, matters, labels }: TermProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLSpanElement>(null)

  // Placed by hand: CSS anchor positioning is not in every browser we support.
  function place() {
    const box = button.current?.getBoundingClientRect()
    const note = panel.current
    if (!box || !note) return
    const below = box.bottom + 4
    const fits = below + note.offsetHeight < window.innerHeight - 8
    note.style.top = `${fits ? below : Math.max(8, box.top - 4 - note.offsetHeight)}px`
    note.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - note.offsetWidth - 8))}px`
  }

  return (
    <>
      <button ref={button} type="button" popoverTarget={id} className="term">
        {word}
      </button>
      <span
        ref={panel}
        id={id}
        popover="auto"
        className="hang t-sm w-72 p-3 font-normal"
        onToggle={(event) => {
          if (event.newState === 'open') place()
        }}
      >
        <b className="block font-semibold">{term}</b>
        <span className="mt-1 block">
          <span className="t-meta block">{labels.equivalent}</span>
          {equivalent}
        </span>
        <span className="mt-1.5 block">
          <span className="t-meta block">{labels.matters}</span>
          {matters}
        </span>
      </span>
    </>
  )
}
