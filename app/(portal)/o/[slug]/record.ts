import type { Metadata } from 'next'
import { cache } from 'react'
import { findRegisterRow, nameOfRegister } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

export type RecordParams = { params: Promise<{ slug: string; id: string }> }

/** The window of a register is named as its words have it; where there is none, "not found" names it. */
export async function registerTitle(params: Promise<{ slug: string; register: string }>): Promise<Metadata> {
  const { slug, register } = await params
  const title = nameOfRegister(await pageActor(slug), register)
  return title === null ? {} : { title }
}

/** A row of a register for its page; the title of the window and the page read it once. */
export const findRecord = cache(async (slug: string, register: string, id: string) =>
  findRegisterRow(await pageActor(slug), register, id),
)

/** The window is named like the record; where there is none, "not found" names it. */
export async function recordTitle({ params }: RecordParams, register: string): Promise<Metadata> {
  const { slug, id } = await params
  const found = await findRecord(slug, register, id)
  return found ? { title: found.title } : {}
}
