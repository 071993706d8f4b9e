import { expect, it } from 'vitest'
import { openApiDocument } from '@/app/api/v1/openapi'
import { describedRecords, describedRegisters } from '@/app/api/v1/register-routes'
import { routes } from '@/app/api/v1/routes'
import { registers } from '@/lib/features/registers/catalogue'
import { entered } from '@/lib/features/registers/definition'

type Schema = { properties: Record<string, { title?: string }>; required?: string[] }
type Operation = {
  parameters: { name: string; in: string }[]
  requestBody: { content: { 'application/json': { schema: Schema } } }
  responses: Record<string, { content: { 'application/json': { schema: { $ref?: string } } } }>
}
type Paths = Record<string, Partial<Record<'get' | 'post' | 'patch', Operation>>>

const document = openApiDocument([...routes, ...describedRegisters()], describedRecords) as {
  paths: Paths
  components: { schemas: Record<string, Schema> }
}
const at = (name: string) => document.paths[`/api/v1/organizations/{organization}/registers/${name}`]

it('the OpenAPI document says of each register which fields it has, which are needed and by which it is filtered', () => {
  for (const one of registers) {
    const filters = one.columns.filter(({ filter }) => filter).map(({ field }) => field)
    const query =
      at(one.name)
        ?.get?.parameters.filter((each) => each.in === 'query')
        .map(({ name }) => name) ?? []
    expect(query, one.name).toEqual([...filters, 'limit', 'cursor', 'sort', 'q'])
    const body = at(one.name)?.post?.requestBody.content['application/json'].schema
    expect(body !== undefined, one.name).toBe(one.write !== null)
    if (!body) continue
    const told = Object.entries(body.properties).map(([field, { title }]) => [field, title])
    expect(told, one.name).toEqual(entered(one).map(({ field, header }) => [field, header]))
  }
  expect(at('risk-entries')?.post?.requestBody.content['application/json'].schema.required).toEqual(['title'])
  expect(at('risk-entries')?.post?.responses['201']?.content['application/json'].schema).toEqual({
    $ref: '#/components/schemas/RiskEntry',
  })
  expect(Object.keys(document.components.schemas.RiskEntry?.properties ?? {})).toContain('likelihood')
})

it('its examples are bodies that the routes would read', () => {
  const wrong = describedRegisters().flatMap(({ path, body, example }) => {
    const issues = body?.safeParse(example).error?.issues ?? []
    return issues.map((issue) => `${path} ${issue.path.join('/')}: ${issue.message}`)
  })
  expect(wrong).toEqual([])
})
