export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'
/** What a file is instead of text. */
export type NoText = 'workbook' | 'old-workbook' | 'pdf' | 'other'
export type FileText = { text: string; encoding: Encoding } | { refused: NoText }

const starts: readonly (readonly [NoText, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

/** The bytes 0x80 to 0x9F, which Windows-1252 uses and Latin-1 does not. */
const MIDDLE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Written out, because not every engine decodes these bytes alike. */
function windows1252(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? MIDDLE[byte - 0x80]! : String.fromCharCode(byte),
  )
  return signs.join('')
}

const beginsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text of a chosen file: by its mark, else as strict UTF-8, else as Windows-1252, which fits any bytes and is so only
 * a guess that a person confirms. Workbooks and PDFs are told apart, so that they can be named.
 */
export function textOfBytes(bytes: Uint8Array): FileText {
  const known = starts.find(([, start]) => beginsWith(bytes, start))
  if (known) return { refused: known[0] }
  const wide = beginsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : beginsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
  const [text, encoding] = wide
    ? ([decoded(bytes, wide), 'utf-16'] as const)
    : ([decoded(bytes, 'utf-8'), 'utf-8'] as const)
  if (text !== null) return text.includes('\u0000') ? { refused: 'other' } : { text, encoding }
  if (wide || beginsWith(bytes, [0xef, 0xbb, 0xbf]) || bytes.includes(0)) return { refused: 'other' }
  return { text: windows1252(bytes), encoding: 'windows-1252' }
}
