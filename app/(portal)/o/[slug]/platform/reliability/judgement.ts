import type { ReactNode } from 'react'
import type { Actor } from '@/lib/server/actor'

/** What a tab that judges the production endpoints gets; `add` is the first step while there is none, for who may take it. */
export type JudgementProps = { actor: Actor; path: string; add: ReactNode }
