import { deflateSync } from 'node:zlib'

/** So many objects share a stream: more pack better, and a reader that wants one unpacks all of them. */
const TOGETHER = 150

type Thing = { id: number; body: Buffer }

/** The objects that the library wrote, by the table at the end of its file, and what the trailer says. */
function thingsOf(file: Buffer): { head: Buffer; things: Thing[]; trailer: string } {
  const tail = file.lastIndexOf('startxref', undefined, 'latin1')
  const table = Number(/startxref\s+(\d+)/.exec(file.toString('latin1', tail))?.[1] ?? 0)
  const text = file.toString('latin1', table, tail)
  const starts = [...text.matchAll(/(\d{10}) \d{5} ([nf])/g)].map(([, at, kind]) => (kind === 'n' ? Number(at) : null))
  const order = starts.flatMap((start, id) => (start === null ? [] : [{ id, start }])).sort((a, b) => a.start - b.start)
  const things = order.map(({ id, start }, index): Thing => {
    const end = file.lastIndexOf('endobj', order[index + 1]?.start ?? table, 'latin1')
    const begin = file.indexOf('obj\n', start, 'latin1') + 4
    return { id, body: file.subarray(begin, end - 1) }
  })
  return {
    head: file.subarray(0, order[0]?.start ?? 0),
    things,
    trailer: /trailer\s*<<([\s\S]*)>>/.exec(text)?.[1] ?? '',
  }
}

const ends = ({ body }: Thing, word: string): boolean => body.subarray(-word.length).toString('latin1') === word

/**
 * The same document with its small objects packed together (PDF 1.5): a table of a thousand rows has tens of thousands of
 * them, one for every tag. What is a stream already, and the seal, stays where it can be seen.
 */
export function packed(bytes: Uint8Array): Buffer {
  const { head, things, trailer } = thingsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const open = (thing: Thing) => ends(thing, 'endstream') || thing.body.includes('sextant-seal-1', 0, 'latin1')
  const out: Buffer[] = [head]
  let at = head.length
  const write = (id: number, body: Buffer) => {
    const whole = Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    out.push(whole)
    at += whole.length
  }
  const rows = new Map<number, [number, number, number]>([[0, [0, 0, 65_535]]])
  for (const thing of things.filter(open)) {
    rows.set(thing.id, [1, at, 0])
    write(thing.id, thing.body)
  }
  const small = things.filter((thing) => !open(thing)).sort((a, b) => a.id - b.id)
  let next = Math.max(0, ...things.map(({ id }) => id)) + 1
  for (let index = 0; index < small.length; index += TOGETHER) {
    const group = small.slice(index, index + TOGETHER)
    let offset = 0
    const places = group.map(({ body, id }) => {
      const place = `${id} ${offset}`
      offset += body.length + 1
      return place
    })
    const first = `${places.join(' ')}\n`
    const stream = deflateSync(
      Buffer.concat([Buffer.from(first), ...group.flatMap(({ body }) => [body, Buffer.from('\n')])]),
      { level: 9 },
    )
    for (const [place, { id }] of group.entries()) rows.set(id, [2, next, place])
    rows.set(next, [1, at, 0])
    const facts = `<< /Type /ObjStm /N ${group.length} /First ${first.length} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`
    write(next, Buffer.concat([Buffer.from(facts), stream, Buffer.from('\nendstream')]))
    next += 1
  }
  rows.set(next, [1, at, 0])
  const table = Buffer.alloc((next + 1) * 7)
  for (const [id, [kind, one, two]] of rows) {
    table.writeUInt8(kind, id * 7)
    table.writeUInt32BE(one, id * 7 + 1)
    table.writeUInt16BE(two, id * 7 + 5)
  }
  const begin = at
  const index = deflateSync(table, { level: 9 })
  const facts = `<< /Type /XRef /W [1 4 2] ${trailer.replace(/\/Size \d+/, `/Size ${next + 1}`).trim()} /Filter /FlateDecode /Length ${index.length} >>\nstream\n`
  write(next, Buffer.concat([Buffer.from(facts, 'latin1'), index, Buffer.from('\nendstream')]))
  out.push(Buffer.from(`startxref\n${begin}\n%%EOF\n`))
  return Buffer.concat(out)
}
