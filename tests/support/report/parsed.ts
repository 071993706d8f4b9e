import { unzipped } from '@/lib/report/formats/office/zip'

/** The parts of an office file as texts. */
export const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map([...unzipped(bytes)].map(([name, part]) => [name, part.toString('utf8')]))

/** Control signs that XML has no word for, halves of surrogate pairs and the two signs that are none. */
const forbidden = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0
  return (
    (code < 32 && ![9, 10, 13].includes(code)) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfffe ||
    code === 0xffff
  )
}

/** What is wrong with a text as XML: a sign it has no word for, an open tag, a bare ampersand; null where nothing is. */
export function xmlFault(text: string): string | null {
  const sign = [...text].findIndex(forbidden)
  if (sign >= 0) return `sign at ${sign}`
  const open: string[] = []
  const bare = text
    .replace(/<\?[^>]*\?>/g, '')
    .replace(
      /<([/]?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*([/]?)>/g,
      (_, end, name, attributes, single) => {
        if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(attributes)) open.push(`ampersand in ${name}`)
        if (end) {
          if (open.at(-1) === name) open.pop()
          else open.push(`/${name}`)
        } else if (!single) open.push(name)
        return ''
      },
    )
  if (open.length > 0) return `open: ${open.slice(0, 3).join(' ')}`
  const rest = /[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(bare)
  return rest ? `text at ${rest.index}: ${bare.slice(rest.index, rest.index + 40)}` : null
}

type SheetCell = { type: string | null; value: string; style: string | null }

/** The cells of a sheet by their places; shared texts are put in. */
export function cellsOf(parts: Map<string, string>, sheet: string): Map<string, SheetCell> {
  const plain = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;|&#39;/g, "'")
      .replace(/&amp;/g, '&')
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, body]) =>
    plain((body ?? '').replace(/<[^>]*>/g, '')),
  )
  const cells = new Map<string, SheetCell>()
  for (const [, attributes = '', body = ''] of (parts.get(sheet) ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null
    const raw = plain(body.replace(/<[^>]*>/g, ''))
    cells.set(of('r') ?? '', {
      type: of('t'),
      value: of('t') === 's' ? (shared[Number(raw)] ?? '') : raw,
      style: of('s'),
    })
  }
  return cells
}
