'use client'

import { type InputHTMLAttributes, type TextareaHTMLAttributes, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * Whether the page listens yet. What is typed into a field with a value of its own before that is overwritten when the page
 * begins to listen: on a slow device a sentence would be gone without a word, so such a field waits until then.
 */
const useListening = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

const waits = (listening: boolean, { readOnly, value }: { readOnly?: boolean; value?: unknown }) =>
  readOnly || (value !== undefined && !listening)

export function TextInput(props: InputHTMLAttributes<HTMLInputElement>) {
  const listening = useListening()
  return <input {...props} readOnly={waits(listening, props)} />
}

export function TextArea(props: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const listening = useListening()
  return <textarea {...props} readOnly={waits(listening, props)} />
}
