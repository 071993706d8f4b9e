'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useRef, useState } from 'react'
import { copyText, selectText } from '@/lib/client/any-origin'
import { type ButtonLook, buttonClass } from '../ui/button'
import { inputClass } from '../ui/field'
import { Check, Link2 } from '../ui/icons'

export type CopyButtonProps = Pick<ButtonLook, 'variant' | 'size'> & {
  /** What is copied; the page's own address when left out. */
  text?: string
  label: string
  copiedLabel: string
  /** Where the text is to be seen: selected when the browser does not copy. Without it a field appears. */
  shown?: RefObject<HTMLElement | null>
  /** A link's picture in front of the words, or alone. */
  icon?: boolean
  square?: boolean
}

type Outcome = 'copied' | 'selected' | null

/** Copies, on every origin. Where the browser does not let it, the text is selected and the button says what to press. */
export function CopyButton({ text, label, copiedLabel, shown, icon, square = false, variant, size }: CopyButtonProps) {
  const t = useTranslations('common')
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [address, setAddress] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)

  async function copy() {
    const wanted = text ?? window.location.href
    if (await copyText(wanted)) {
      setOutcome('copied')
      return
    }
    setOutcome('selected')
    if (shown?.current) selectText(shown.current)
    else setAddress(wanted)
  }

  const word = outcome === 'copied' ? copiedLabel : outcome === 'selected' ? t('pressToCopy') : label
  return (
    <>
      <button
        ref={button}
        type="button"
        onClick={copy}
        onBlur={() => setOutcome((last) => (last === 'copied' ? null : last))}
        aria-label={square ? word : undefined}
        className={buttonClass({ variant, size, square, className: 'no-print' })}
      >
        {icon || square ? outcome === 'copied' ? <Check /> : <Link2 /> : null}
        {square ? null : <span aria-live="polite">{word}</span>}
      </button>
      {address === null ? null : (
        <input
          ref={(field) => {
            if (field) selectText(field)
          }}
          aria-label={t('pressToCopy')}
          className={`${inputClass} no-print h-8 w-56 font-mono text-xs`}
          readOnly
          value={address}
          onBlur={() => {
            setAddress(null)
            setOutcome(null)
          }}
        />
      )}
    </>
  )
}
