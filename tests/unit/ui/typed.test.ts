import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { TextAreaField, TextField } from '@/components/ui/field'
import { htmlOf } from '../../support/screen'

// What the portal sends before the page listens: React would overwrite a text typed into these fields by then.
const sent = (field: typeof TextField | typeof TextAreaField, more: object) =>
  htmlOf(createElement(field as typeof TextField, { id: 'note', label: 'Note', ...more }))

describe('a field that is not listened to yet', () => {
  it.each([TextField, TextAreaField])('takes no text that would be overwritten', (field) => {
    expect(sent(field, { value: 'kept', onChange: () => {} })).toMatch(/readonly/i)
  })

  it.each([TextField, TextAreaField])('takes text where the browser keeps it', (field) => {
    expect(sent(field, { defaultValue: 'kept' })).not.toMatch(/readonly/i)
  })
})
