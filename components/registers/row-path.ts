/** The API's address of a register, or of one of its rows. */
export const rowPath = (slug: string, register: string, id?: string) =>
  `/organizations/${slug}/registers/${register}${id === undefined ? '' : `/${id}`}`

/** A stored row as islands handle it. */
export type StoredRow = { id: string; revision: number; updatedBy: string | null; updatedAt: string | null } & Record<
  string,
  unknown
>
