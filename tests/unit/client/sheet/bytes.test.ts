import { describe, expect, it } from 'vitest'
import { textOfBytes } from '@/lib/client/sheet/bytes'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const wide = (text: string, big = false) =>
  Uint8Array.from(
    [...text]
      .flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])
      .map((_, at, all) => (big ? all[at ^ 1]! : all[at]!)),
  )

describe('textOfBytes', () => {
  it('goes by the mark', () => {
    expect(textOfBytes(utf8('\uFEFFStraße'))).toEqual({ text: 'Straße', encoding: 'utf-8' })
    expect(textOfBytes(wide('\uFEFFGröße'))).toEqual({ text: 'Größe', encoding: 'utf-16' })
    expect(textOfBytes(wide('\uFEFFGröße', true))).toEqual({ text: 'Größe', encoding: 'utf-16' })
  })

  it('is UTF-8 where that fits, else Windows-1252, which is a guess', () => {
    expect(textOfBytes(utf8('Größe;1'))).toEqual({ text: 'Größe;1', encoding: 'utf-8' })
    expect(textOfBytes(latin('Gr\u00f6\u00dfe \u0080'))).toEqual({ text: 'Größe €', encoding: 'windows-1252' })
  })

  it.each([
    ['workbook', [0x50, 0x4b, 3, 4, 20]],
    ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0, 1]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['other', [1, 0, 0xff, 0xfe, 2]],
    ['other', [0xff, 0xfe, 0x41]],
    ['other', [0xef, 0xbb, 0xbf, 0xff]],
  ])('names a %s', (kind, bytes) => {
    expect(textOfBytes(Uint8Array.from(bytes))).toEqual({ refused: kind })
  })
})
