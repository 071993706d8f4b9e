export type Address = { path: string; search: Record<string, string> }

/** The page's own address with some parts changed; an empty part goes, and so do the place in the pages and the paper. */
export function hrefWith({ path, search }: Address, change: Record<string, string>): string {
  const merged = { ...search, cursor: '', rows: '', ...change }
  const query = new URLSearchParams(Object.entries(merged).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${path}?${query}` : path
}
