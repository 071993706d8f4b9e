/**
 * The sentence for a Node that is too old (Next needs 20.9), or nothing.
 * @param {string} version such as `20.20.2`
 * @returns {string | undefined}
 */
export function nodeVersionRefusal(version) {
  const [major, minor] = version.split('.').map(Number)
  if (Number(major) > 20 || (major === 20 && Number(minor) >= 9)) return undefined
  return (
    'Sextant needs Node.js 20.9 or newer; this is ' +
    version +
    '. Install a newer one from https://nodejs.org and start again.'
  )
}
