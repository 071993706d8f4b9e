import { canonicalText } from '../../canonical'
import type { Sealed } from '../../model'
import { marksOf, sealed, sealPlace } from '../../seal/seal'
import { clean } from '../plain'
import { checked, type Parts, unzipped, zipped } from './zip'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES: Record<string, string> = {
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
}
const CUSTOM = 'docProps/custom.xml'
const MODEL = 'customXml/sextant.xml'

export const xml = (text: string): string =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const textOf = (parts: Parts, name: string): string => parts.get(name)?.toString('utf8') ?? ''

/** Adds a relationship unless one leads there already. */
export function relate(parts: Parts, file: string, id: string, type: string, target: string): void {
  const known = textOf(parts, file) || `${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`
  if (known.includes(`"${target}"`) || known.includes(`"/${target}"`)) return
  const one = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
  const open = known.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
  parts.set(file, Buffer.from(open.replace('</Relationships>', `${one}</Relationships>`)))
}

export function declare(parts: Parts, name: string, type: string): void {
  const types = textOf(parts, '[Content_Types].xml')
  if (types.includes(`PartName="/${name}"`)) return
  const one = `<Override PartName="/${name}" ContentType="${type}"/>`
  parts.set('[Content_Types].xml', Buffer.from(types.replace('</Types>', `${one}</Types>`)))
}

function core({ report }: Sealed): string {
  const day = `${report.day}T00:00:00Z`
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(report.title)}</dc:title><dc:creator>${xml(report.organization)}</dc:creator><dc:description>${xml(report.summary)}</dc:description><dc:language>${xml(report.language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`
}

function custom({ fingerprint, report }: Sealed): string {
  const properties = [...marksOf(report, fingerprint), ['SextantSeal', sealPlace(fingerprint)] as const].map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${xml(value)}</vt:lpwstr></property>`,
  )
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`
}

/**
 * Finishes the file of a library: dates are the report's day, the report itself lies in it (base64, so that no sign of
 * it troubles XML), its properties say what it speaks of, and the seal is set over all bytes. `main` is the part that
 * everything belongs to. `edit` may change parts before.
 */
export function finished(
  bytes: Uint8Array,
  input: Sealed,
  main: string,
  edit: (parts: Parts) => void = () => {},
): Uint8Array {
  const parts = unzipped(bytes)
  edit(parts)
  parts.set('docProps/core.xml', Buffer.from(core(input)))
  const model = Buffer.from(canonicalText(input.report), 'utf8').toString('base64')
  parts.set(MODEL, Buffer.from(`${HEAD}<report xmlns="urn:sextant:report-1" encoding="base64">${model}</report>`))
  const [folder, file] = [main.slice(0, main.lastIndexOf('/')), main.slice(main.lastIndexOf('/') + 1)]
  relate(parts, `${folder}/_rels/${file}.rels`, 'rIdSextant', `${RELATION}/customXml`, `../${MODEL}`)
  relate(parts, '_rels/.rels', 'rIdSextantCore', `${RELATIONS}/metadata/core-properties`, 'docProps/core.xml')
  relate(parts, '_rels/.rels', 'rIdSextantCustom', `${RELATION}/custom-properties`, CUSTOM)
  for (const [name, type] of Object.entries(TYPES)) declare(parts, name, type)
  const ordered: Parts = new Map()
  for (const name of ['[Content_Types].xml', ...parts.keys()]) {
    const part = parts.get(name)
    if (part && name !== CUSTOM) ordered.set(name, part)
  }
  ordered.set(CUSTOM, Buffer.from(custom(input)))
  const seal = Buffer.from(sealed(zipped(ordered, new Set([CUSTOM])), input.fingerprint))
  return new Uint8Array(checked(seal, CUSTOM))
}
