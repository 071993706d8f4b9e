import { createContext, useContext } from 'react'
import type { ItemState } from './item-states'

export type Person = { value: string; label: string }

/** What the browser has to know of an item that this person may change. */
export type FrameItem = {
  id: string
  revision: number
  state: ItemState
  owner: string
  dueAt: string
  /** Arithmetic says when it is done. */
  aim: boolean
}

export type Frame = {
  people: Person[]
  chosen: ReadonlySet<string>
  choose: (itemId: string, on: boolean) => void
  /** The newest revision this browser knows of an item: its own last write may be ahead of the page. */
  seen: (itemId: string, shown: number) => number
  wrote: (itemId: string, revision: number) => void
}

export const FrameContext = createContext<Frame | null>(null)

export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('An item stands inside the frame of its checklist.')
  return frame
}
