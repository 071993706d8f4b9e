import { useEffect, useRef, useState } from 'react'
import { TextAreaField } from '../ui/field'

const PAUSE_MS = 800

type Props = {
  id: string
  label: string
  hint?: string
  value: string | null
  disabled: boolean
  autoFocus: boolean
  /** With every key: kept on the device. */
  onType: (text: string | null) => void
  onSave: (text: string | null) => void
}

const noteOf = (text: string) => (text.trim() === '' ? null : text.trim())

/** Keeps every key on the device, saves while the person pauses and when they leave the field, also when the question changes under it. */
export function NoteField({ id, label, hint, value, disabled, autoFocus, onType, onSave }: Props) {
  const [text, setText] = useState(value ?? '')
  const saved = useRef(value ?? '')
  const latest = useRef({ text, onSave })
  useEffect(() => {
    latest.current = { text, onSave }
  })
  function save() {
    const { text: typed, onSave: store } = latest.current
    if (typed.trim() === saved.current.trim()) return
    saved.current = typed
    store(noteOf(typed))
  }
  // Another value than the one saved here came from elsewhere: restored, or taken over in a conflict.
  useEffect(() => {
    if ((value ?? '') === saved.current.trim()) return
    saved.current = value ?? ''
    setText(value ?? '')
  }, [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause starts again with every change of the text
  useEffect(() => {
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the field goes away
  useEffect(() => save, [])
  return (
    <TextAreaField
      id={id}
      label={label}
      hint={hint}
      value={text}
      disabled={disabled}
      autoFocus={autoFocus}
      maxLength={4000}
      onChange={(event) => {
        setText(event.target.value)
        onType(noteOf(event.target.value))
      }}
      onBlur={save}
    />
  )
}
