import type { Metadata } from 'next'
import { cache } from 'react'
import { findRegisterRow, nameOfRegister } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

export type RecordParams = { params: Promise<{ org: string; id: string }> }

/** The window of a register is named as its words have it; where there is none, "not found" names it. */
export async function registerTitle(params: Promise<{ org: string; register: string }>): Promise<Metadata> {
  const { org, register } = await params
  const title = nameOfRegister(await pageActor(org), register)
  return title === null ? {} : { title }
}

/** A row of a register for its page; the title of the window and the page read it once. */
export const findRecord = cache(async (org: string, register: string, id: string) =>
  findRegisterRow(await pageActor(org), register, id),
)

/** The window is named like the record; where there is none, "not found" names it. */
export async function recordTitle({ params }: RecordParams, register: string): Promise<Metadata> {
  const { org, id } = await params
  const found = await findRecord(org, register, id)
  return found ? { title: found.title } : {}
}
