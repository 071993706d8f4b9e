'use client'

import { createContext, useContext, useEffect, useState } from 'react'

export type FieldWords = {
  tooLong: (excess: number, limit: number) => string
  /** Half a date was typed. */
  incomplete: string
  /** A year that no fact is dated in. */
  years: string
}

const Words = createContext<FieldWords | null>(null)

/** The words in which fields say what they wait for. */
export const FieldWordsProvider = Words.Provider
export const useFieldWords = () => useContext(Words)

/** What a date input holds that is no date to take: half of one, or a year nobody means. Null where it is one, or empty. */
export function unfitDate(control: HTMLInputElement, words: FieldWords | null): string | null {
  const { badInput } = control.validity
  if (badInput) return words?.incomplete ?? ''
  const year = Number(/^(\d+)-/.exec(control.value)?.[1] ?? 2000)
  return year < 1990 || year > 2199 ? (words?.years ?? '') : null
}

const takesDate = (control: unknown): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(date|month|datetime-local)$/.test(control.type)

/**
 * What a field says of itself: that its text is longer than fits, which is kept and holds back the form, or that its date is
 * not complete. The second is said on leaving and on sending, not while it is typed.
 */
export function FieldNote({ id, limit }: { id: string; limit?: number }) {
  const words = useContext(Words)
  const [said, setSaid] = useState('')

  // With every drawing: a field that is emptied after sending tells nobody.
  useEffect(() => {
    const control = document.getElementById(id)
    const isText = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement
    if (!isText) return
    function look(typing: boolean) {
      if (!isText) return
      const excess = limit === undefined || takesDate(control) ? 0 : control.value.length - limit
      const long = excess > 0 && limit !== undefined ? (words?.tooLong(excess, limit) ?? '') : ''
      control.setCustomValidity(long)
      if (takesDate(control)) setSaid((now) => (typing && now === '' ? '' : (unfitDate(control, words) ?? '')))
      else setSaid(long)
    }
    const typing = () => look(true)
    const leaving = () => look(false)
    look(true)
    control.addEventListener('input', typing)
    control.addEventListener('blur', leaving)
    control.addEventListener('invalid', leaving)
    return () => {
      control.removeEventListener('input', typing)
      control.removeEventListener('blur', leaving)
      control.removeEventListener('invalid', leaving)
    }
  })
  return said
}
