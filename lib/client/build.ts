const listeners = new Set<() => void>()
let updated = false

/** Whether the portal was updated since this page was loaded. */
export const isUpdated = () => updated

export function onUpdate(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every answer says which build gave it. A page without a mark (development) belongs to all. */
export function noticeBuild(response: Response): void {
  const own = typeof document === 'undefined' ? undefined : document.documentElement.dataset.build
  const theirs = response.headers.get('x-sextant-build')
  if (!own || !theirs || own === theirs || updated) return
  updated = true
  for (const listener of listeners) listener()
}

/** Asks which build answers now. Never throws: without a connection nothing is known. */
export async function askBuild(): Promise<void> {
  try {
    noticeBuild(await fetch('/api/health', { method: 'HEAD', cache: 'no-store' }))
  } catch {
    // Offline: the next answer tells.
  }
}
