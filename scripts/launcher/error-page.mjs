import { readFileSync } from 'node:fs'

/** @type {string | undefined} */
let kept

/** The portal's own colours; its tokens are plain CSS. */
function tokens() {
  kept ??= readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8').split('@theme')[0] ?? ''
  return kept
}

const look = `
body { margin: 0; min-height: 100dvh; display: grid; align-content: center; background: var(--canvas); color: var(--ink);
  font: 400 1rem/1.5 ui-sans-serif, system-ui, sans-serif; }
main { box-sizing: border-box; width: min(44rem, 100% - 2rem); margin: auto; padding: 1.5rem; background: var(--surface);
  border: 1px solid var(--line); border-radius: .5rem; }
h1 { margin: 0 0 .5rem; font-size: 1.125rem; font-weight: 600; }
p { margin: 0; color: var(--ink-2); }`

/** @param {string} text */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/**
 * A page of ours without the app: it is starting, stopping, or cannot reach its database.
 * @param {{ title: string, detail: string }} said
 * @param {string} policy the response's content security policy, whose nonce the style carries
 */
export function errorPage({ title, detail }, policy) {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Sextant</title><style nonce="${nonce}">${tokens()}${look}</style></head>
<body><main><h1>${escaped(title)}</h1><p role="status">${escaped(detail)}</p></main></body></html>
`
}
