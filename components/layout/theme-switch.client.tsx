'use client'

import { useState } from 'react'
import { Segmented } from '../ui/segmented'

export type Theme = 'light' | 'dark' | 'system'

export type ThemeSwitchProps = { theme: Theme; label: string; options: { value: Theme; label: string }[] }

/** Stores the choice in the cookie the server reads, so the next page arrives in the right theme. */
export function ThemeSwitch({ theme, label, options }: ThemeSwitchProps) {
  const [chosen, setChosen] = useState(theme)
  function choose(value: Theme) {
    setChosen(value)
    if (value === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = value
    const age = value === 'system' ? 0 : 31_536_000
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in two of the browsers we support
    document.cookie = `theme=${value}; path=/; max-age=${age}; samesite=lax`
  }
  return <Segmented label={label} options={options} value={chosen} onSelect={choose} />
}
