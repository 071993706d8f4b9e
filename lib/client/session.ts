export type SignInAnswer = 'ok' | 'refused' | 'too-many' | 'unavailable' | 'offline'

async function formPost(action: string, fields: Record<string, string>): Promise<URL | null> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  const response = await fetch(`/api/auth/${action}`, {
    method: 'POST',
    headers: { 'x-auth-return-redirect': '1' },
    body: new URLSearchParams({ csrfToken, ...fields }),
  })
  const { url } = (await response.json()) as { url?: string }
  return url && URL.canParse(url, window.location.href) ? new URL(url, window.location.href) : null
}

/** Signs in with next-auth's own form route, without its client library. Never throws. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  let url: URL | null
  try {
    url = await formPost('callback/credentials', { email, password })
  } catch (error) {
    return error instanceof TypeError ? 'offline' : 'unavailable'
  }
  if (url === null) return 'unavailable'
  if (!url.searchParams.has('error')) return 'ok'
  if (url.searchParams.get('error') !== 'CredentialsSignin') return 'unavailable'
  return url.searchParams.get('code') === 'too_many' ? 'too-many' : 'refused'
}

/** Ends the session on the server and drops the cookie. False when nothing reached the server. */
export async function signOut(): Promise<boolean> {
  try {
    await formPost('signout', {})
    return true
  } catch {
    return false
  }
}
