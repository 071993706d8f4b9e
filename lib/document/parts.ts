import { inWords } from '@/lib/messages/in-words'

/** One member of the document's object; of a list, one item with its place. `index` is null for a value that is no list. */
export type Part = { key: string; index: number | null; text: string }

/** The text is not one JSON object. */
export class MalformedDocument extends Error {}

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58]
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125]
const isBlank = (code: number) => code === 32 || code === 10 || code === 13 || code === 9
/** One record with its frozen snapshot is far below this. */
const LONGEST_PART = 20_000_000

type Mode = 'start' | 'key' | 'value' | 'single' | 'items' | 'after' | 'end'

/**
 * Takes an organization document apart while it arrives, so that a document of any size is read one record at a time: the
 * pieces of its text go in, the texts of its members and of the items of its lists come out. Only where a part ends is
 * found here; whether it is JSON says JSON.parse.
 */
export class DocumentParts {
  #mode: Mode = 'start'
  #text = ''
  #scanned = 0
  #start = -1
  #depth = 0
  #inString = false
  #escaped = false
  #key = ''
  #index = 0
  readonly #keys = new Set<string>()

  /** The parts that end in this piece of text. */
  push(piece: string): Part[] {
    this.#text += piece
    const found: Part[] = []
    for (; this.#scanned < this.#text.length; this.#scanned++) this.#step(this.#text.charCodeAt(this.#scanned), found)
    this.#text = this.#start < 0 ? '' : this.#text.slice(this.#start)
    this.#start = Math.min(this.#start, 0)
    this.#scanned = this.#text.length
    if (this.#scanned > LONGEST_PART) throw new MalformedDocument(inWords('document.oneRecordIsLargerThan'))
    return found
  }

  /** Refuses a text that stops too early. */
  end(): void {
    if (this.#mode !== 'end') throw new MalformedDocument(inWords('document.theDocumentEndsInThe'))
  }

  #step(code: number, found: Part[]): void {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (code === BACKSLASH) this.#escaped = true
      else if (code === QUOTE) this.#inString = false
      return
    }
    if (isBlank(code)) return
    if (code === QUOTE) {
      this.#inString = true
      if (this.#start >= 0) return
      if (this.#mode === 'value') this.#mode = 'single'
      else if (this.#mode !== 'key' && this.#mode !== 'items') throw misplaced()
      this.#start = this.#scanned
      return
    }
    if (this.#mode === 'single' || (this.#mode === 'items' && this.#start >= 0)) this.#inside(code, found)
    else this.#between(code)
  }

  /** Inside a value whose beginning was seen. */
  #inside(code: number, found: Part[]): void {
    if (code === OPEN || code === OPEN_LIST) this.#depth++
    else if (this.#depth > 0) this.#depth -= code === CLOSE || code === CLOSE_LIST ? 1 : 0
    else if (code === COMMA || code === (this.#mode === 'items' ? CLOSE_LIST : CLOSE)) this.#emit(code, found)
    else if (code === CLOSE || code === CLOSE_LIST) throw misplaced()
  }

  #emit(code: number, found: Part[]): void {
    const items = this.#mode === 'items'
    const text = this.#text.slice(this.#start, this.#scanned)
    found.push({ key: this.#key, index: items ? this.#index++ : null, text })
    this.#start = -1
    if (items) this.#mode = code === COMMA ? 'items' : 'after'
    else this.#mode = code === COMMA ? 'key' : 'end'
  }

  #between(code: number): void {
    const mode = this.#mode
    if (mode === 'start' && code === OPEN) this.#mode = 'key'
    else if (mode === 'key' && code === COLON && this.#start >= 0) this.#beginValue()
    else if ((mode === 'key' && this.#start < 0 && code === CLOSE) || (mode === 'after' && code === CLOSE))
      this.#mode = 'end'
    else if (mode === 'after' && code === COMMA) this.#mode = 'key'
    else if (mode === 'value' && code === OPEN_LIST) this.#mode = 'items'
    else if (mode === 'items' && code === CLOSE_LIST) this.#mode = 'after'
    else if ((mode === 'value' || mode === 'items') && code !== COMMA && code !== CLOSE && code !== CLOSE_LIST) {
      if (mode === 'value') this.#mode = 'single'
      this.#start = this.#scanned
      this.#depth = code === OPEN || code === OPEN_LIST ? 1 : 0
    } else throw misplaced()
  }

  #beginValue(): void {
    this.#key = parsedPart(this.#text.slice(this.#start, this.#scanned)) as string
    if (this.#keys.has(this.#key))
      throw new MalformedDocument(inWords('document.keyIsThereTwice', { key: this.#key.slice(0, 60) }))
    this.#keys.add(this.#key)
    this.#start = -1
    this.#index = 0
    this.#depth = 0
    this.#mode = 'value'
  }
}

const misplaced = () => new MalformedDocument(inWords('document.theDocumentIsNotValid'))

/** The value of a part. */
export function parsedPart(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw misplaced()
  }
}
