'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField, type TextFieldProps } from '../ui/field'

/** A password that can be looked at while typing it: long ones are easier to get right. */
export function PasswordField(props: Omit<TextFieldProps, 'aside' | 'type'>) {
  const t = useTranslations('accounts.form')
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="off"
      spellCheck={false}
      aside={
        <button
          type="button"
          aria-pressed={shown}
          aria-controls={props.id}
          className="-my-1 rounded-sm px-1 py-1 text-accent"
          onClick={() => setShown(!shown)}
        >
          {shown ? t('hide') : t('show')}
        </button>
      }
    />
  )
}
