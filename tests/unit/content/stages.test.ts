import { describe, expect, it } from 'vitest'
import { stageById, stageIds, stages } from '@/lib/content/stages'
import tiers from '@/lib/content/tiers.json'
import { companyStage } from '@/lib/document/organization'
import { messages } from '@/lib/messages/messages'
import { type PageKey, pages } from '@/lib/site/pages'

const { settings } = messages

describe('the presets of a stage', () => {
  it('are there for every stage an organization may choose, each with its own sentence', () => {
    expect(companyStage.options).toEqual([...stageIds])
    expect(Object.keys(settings.stageStarts)).toEqual([...stageIds])
    for (const { id, horizonMonths } of stages)
      expect(settings.stageStarts[id], id).toContain(`begin with ${horizonMonths} months`)
    for (const { id, tier } of stages) {
      const { name } = tiers.find((one) => one.id === tier)!
      expect(settings.stageStarts[id], id).toContain(`in the tier ${name}`)
    }
    expect(stageById(null)).toBeNull()
  })

  it('move modules of a hub only, and to another phase than they have', () => {
    for (const { id, from } of stages) {
      for (const [key, phase] of Object.entries(from)) {
        const page = pages[key as PageKey]
        expect(page?.group, `${id} ${key}`).toMatch(/^(platform|governance)\./)
        expect(phase, `${id} ${key}`).not.toBe(page?.from ?? 1)
      }
    }
  })

  it('never let a module wait until after the phase of an item that is worked on there', () => {
    const late = stages.flatMap(({ id, from }) =>
      Object.entries(from).flatMap(([key, phase]) => {
        const page = pages[key as PageKey]
        const items = [...(page.items ?? []), ...Object.values(page.views ?? {}).flatMap((view) => view.items ?? [])]
        return items.filter((item) => Number(/^P(\d)/.exec(item)?.[1]) < phase).map((item) => `${id} ${key} ${item}`)
      }),
    )
    expect(late).toEqual([])
  })
})
