import { z } from 'zod'
import type { RouteDefinition } from '@/lib/client/route'

type Json = Record<string, unknown>

/** Schemas that are described once and named wherever an answer holds them. */
type NamedSchemas = ReadonlyMap<z.core.$ZodType, string>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output', named: NamedSchemas = new Map()) => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const name = named.get(zodSchema)
      if (name === undefined) return
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
      jsonSchema.$ref = `#/components/schemas/${name}`
    },
  }) as Json
  return json
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'errors', 'reference'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string' }, message: { type: 'string' } },
      },
    },
    current: {},
    outcome: { const: 'unknown', description: 'Whether it was saved is not known' },
    reference: { type: 'string' },
  },
}

function parameters(route: RouteDefinition): Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const described = route.params ? (schemaOf(route.params, 'input').properties as Json | undefined) : undefined
  const path = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: described?.[name] ?? { type: 'string' },
  }))
  const query = route.query ? (schemaOf(route.query, 'input') as { properties?: Json; required?: string[] }) : {}
  const search = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query.required?.includes(name) ?? false,
    schema,
  }))
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  }
  return [...path, ...search, ...(route.idempotent ? [key] : [])]
}

function operation(route: RouteDefinition, named: NamedSchemas): Json {
  const success = String(route.success ?? 200)
  const content = route.output
    ? { content: { 'application/json': { schema: schemaOf(route.output, 'output', named) } } }
    : {}
  const secured = route.authentication === 'public' ? [] : [{ session: [] }]
  const byToken = route.token || route.authentication === 'caller' ? [{ token: [] }] : []
  return {
    summary: route.summary,
    tags: [route.path.split('/').filter((part) => part && !part.startsWith('{'))[1] ?? route.path.split('/')[1]],
    parameters: parameters(route),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.body, 'input'), example: route.example } },
          },
        }
      : {}),
    security: [...secured, ...byToken],
    responses: {
      [success]: { description: 'Done', ...content },
      default: {
        description: 'A problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** OpenAPI 3.1 description of the given routes, from the same schemas that check each request. */
export function openApiDocument(routes: readonly RouteDefinition[], named: NamedSchemas = new Map()): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = `/api/v1${route.path}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, named) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sextant API',
      version: '1',
      description: 'Everything the screens write goes through these routes.',
    },
    paths,
    components: {
      schemas: {
        Problem: problemSchema,
        ...Object.fromEntries([...named].map(([schema, name]) => [name, schemaOf(schema as z.ZodType, 'output')])),
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'sextant.session' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
