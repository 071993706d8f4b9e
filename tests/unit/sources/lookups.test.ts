import { describe, expect, it } from 'vitest'
import { curlOf, providers, queries, sheetOf, sourceIds, sourceOfMetric } from '@/components/sources/lookups'
import { framework } from '@/lib/content'
import { messages } from '@/lib/messages/messages'

const { sources } = messages

describe('where numbers come from', () => {
  it('is told for every metric that the portal cannot work out, and for GPU use', () => {
    const asked = framework.metrics.filter(({ computed, id }) => !computed || id === 'gpu-utilization')
    expect(asked.map(({ id }) => id).filter((id) => sourceOfMetric(id) === undefined)).toEqual([])
    expect(sourceOfMetric('mttr-ai')).toBeUndefined()
  })

  it('has a query for each provider, or one for all, and its words', () => {
    const without = sourceIds.flatMap((id) =>
      queries[id].any ? [] : providers.filter((one) => !queries[id][one]).map((one) => `${id} ${one}`),
    )
    expect(without).toEqual([])
    expect(Object.keys(sources.about).sort()).toEqual([...sourceIds].sort())
  })

  it('is sent by a call that a shell reads as the same rows', () => {
    const name = "Team's own · westeurope · A100"
    const call = curlOf('https://portal.example', 'fjordkraft', 'gpu-utilization-samples', name)
    const body = /-d '(.*)'$/s.exec(call)![1]!.replaceAll("'\\''", "'")
    expect(JSON.parse(body)).toEqual({ dryRun: false, text: sheetOf('gpu-utilization-samples', name) })
    expect(call).toContain('/organizations/fjordkraft/registers/gpu-utilization-samples/import')
  })
})
