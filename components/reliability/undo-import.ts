type Write = (method: 'POST', path: string, body: unknown) => Promise<unknown>

/** What an import answers: the name of the change, by which it can be taken back. */
export type Imported = { undo: string | null }

/** The way back of a toast: takes an import back as a whole, unless a row of it was changed since. */
export const undoOf = (slug: string, register: string, { undo }: Imported, write: Write) =>
  undo === null
    ? {}
    : {
        action: {
          run: () => void write('POST', `/organizations/${slug}/registers/${register}/undo`, { mutation: undo }),
        },
      }
