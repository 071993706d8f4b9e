import { describe, expect, it } from 'vitest'
import { routes } from '@/app/api/v1/routes'
import { sourceFiles, textOf } from './source-tree'

/** Methods that a route file binds, as METHOD /path. */
function bound(file: string): string[] {
  const path = file
    .replace(/^app\/api\/v1/, '')
    .replace(/\/route\.ts$/, '')
    .replace(/\[(\w+)\]/g, '{$1}')
  return [...textOf(file).matchAll(/^export const (GET|POST|PUT|PATCH|DELETE) = endpoint\(/gm)].map(
    ([, method]) => `${method} ${path}`,
  )
}

const files = sourceFiles().filter((file) => /^app\/api\/v1\/.*route\.ts$/.test(file))

describe('the API', () => {
  it('lists every bound route, and binds every listed one', () => {
    const listed = routes.map(({ method, path }) => `${method} ${path}`).sort()
    expect(listed.length).toBeGreaterThan(20)
    expect(files.flatMap(bound).sort()).toEqual(listed)
  })

  it('exports nothing from a route file but bound endpoints', () => {
    const odd = files.filter((file) =>
      textOf(file)
        .split('\n')
        .some(
          (line) => line.startsWith('export ') && !/^export const (GET|POST|PUT|PATCH|DELETE) = endpoint\(/.test(line),
        ),
    )
    expect(odd).toEqual([])
  })

  it('asks for an Idempotency-Key on every POST of a member that creates', () => {
    const creating = routes.filter(({ method, success, authentication }) => {
      return method === 'POST' && success === 201 && authentication !== 'public'
    })
    expect(creating.filter(({ idempotent }) => !idempotent).map(({ path }) => path)).toEqual([])
  })

  it('shows an example of every body that the route takes as it stands', () => {
    const refused = routes.flatMap(({ method, path, body, example }) => {
      const issues = body?.safeParse(example).error?.issues ?? []
      return issues.map((issue) => `${method} ${path}: ${issue.path.join('/')} ${issue.message}`)
    })
    expect(refused).toEqual([])
  })

  it('refuses unknown fields in every body, query and path', () => {
    const schemas = routes.flatMap(({ method, path, body, query, params }) =>
      [body, query, params].flatMap((schema) => (schema ? [{ name: `${method} ${path}`, schema }] : [])),
    )
    expect(schemas.length).toBeGreaterThan(10)
    const lenient = schemas.filter(({ schema }) => {
      const issues = schema.safeParse({ surelyNotAField: 1 }).error?.issues ?? []
      return !issues.some(({ code }) => code === 'unrecognized_keys' || code === 'invalid_union')
    })
    expect(lenient.map(({ name }) => name)).toEqual([])
  })
})
