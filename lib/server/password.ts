import { hash, verify } from '@node-rs/argon2'
import { inWords } from '@/lib/messages/in-words'

export const MIN_PASSWORD_CHARACTERS = 15
export const MAX_PASSWORD_BYTES = 128
/** Fewer characters than this, once everything guessable is taken out, and a cracking tool finds the password early. */
const MIN_OWN_CHARACTERS = 6

// argon2id is the library's default algorithm; the cost is OWASP's (19 MiB, two passes, one lane).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let dummyHash: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Without a hash (nobody has this e-mail address) a throw-away one is checked,
 * so that the time taken does not tell whether the account exists.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  dummyHash ??= hashPassword('nobody has this one')
  const matches = await verify(stored ?? (await dummyHash), password)
  return stored !== null && matches
}

// The words that carry most leaked long passwords, longest first so that "password" goes before "pass".
const commonWords = [
  'correcthorsebatterystaple',
  'administrator',
  'administrador',
  'supercalifragilisticexpialidocious',
  'thisismypassword',
  'trustnoone',
  'letmeinplease',
  'changemenow',
  'changeme',
  'password',
  'passwort',
  'passphrase',
  'passw',
  'motdepasse',
  'contrasena',
  'senha',
  'letmein',
  'iloveyou',
  'princess',
  'sunshine',
  'football',
  'baseball',
  'basketball',
  'superman',
  'batman',
  'starwars',
  'pokemon',
  'minecraft',
  'dragon',
  'monkey',
  'master',
  'shadow',
  'michael',
  'jordan',
  'liverpool',
  'chelsea',
  'arsenal',
  'barcelona',
  'welcome',
  'summer',
  'winter',
  'spring',
  'autumn',
  'january',
  'february',
  'december',
  'monday',
  'friday',
  'secret',
  'default',
  'company',
  'admin',
  'login',
  'guest',
  'hello',
  'whatever',
  'freedom',
  'computer',
  'internet',
  'server',
  'service',
  'security',
  'correct',
  'horse',
  'battery',
  'staple',
  'qwerty',
  'azerty',
  'sextant',
  'pass',
  'test',
  'user',
  'root',
  'love',
]
const rows = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', '01234567890']

/** Lower case, without accents, the usual letter-for-digit swaps undone, only letters and digits. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const swaps: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }
const unswapped = (text: string) => plain(text.replace(/[013457@$]/g, (sign) => swaps[sign]!))

/** Takes out runs along the alphabet, the digits or a keyboard row, forwards or backwards, of three or more. */
function withoutRuns(text: string): string {
  const lines = rows.flatMap((row) => [row, [...row].reverse().join('')])
  let rest = ''
  for (let i = 0; i < text.length; ) {
    let length = 0
    for (let n = 3; i + n <= text.length && lines.some((line) => line.includes(text.slice(i, i + n))); n += 1)
      length = n
    if (length === 0) rest += text[i]
    i += Math.max(1, length)
  }
  return rest
}

/** What is left when known words, runs, years and repetitions are taken out. */
function ownCharacters(text: string, known: readonly string[]): number {
  const words = [...known, ...commonWords].reduce((rest, word) => rest.replaceAll(word, ''), text)
  const rest = withoutRuns(words.replace(/(19|20)\d\d/g, ''))
  // "blueblueblue" is one "blue": every immediate repetition counts once.
  return rest.replace(/(.+?)\1+/gu, '$1').length
}

/**
 * Why a password may not be used, as one sentence, or null. Length counts most (NIST 800-63B): at least 15 characters,
 * whole up to 128 bytes, no rules about kinds of characters; refused is what a guessing list would hold early.
 * `about` is what others know: e-mail address, the person's name, the organization's name.
 */
export function passwordProblem(password: string, about: readonly string[] = []): string | null {
  const count = [...password].length
  if (count < MIN_PASSWORD_CHARACTERS) {
    return inWords('server.useAtLeastMinpasswordcharactersCharacters', {
      minPasswordCharacters: MIN_PASSWORD_CHARACTERS,
      count,
    })
  }
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES)
    return inWords('server.useAtMostMaxpasswordbytesBytes', { maxPasswordBytes: MAX_PASSWORD_BYTES })
  const known = about
    .flatMap((text) => [plain(text), ...text.split(/[^\p{L}\p{N}]+/u).map(plain)])
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
  // Signs count as characters of one's own only beside letters and digits: "!!!!!!!!!!!!!!!" has none.
  if (Math.min(ownCharacters(plain(password), known), ownCharacters(unswapped(password), known)) < MIN_OWN_CHARACTERS) {
    return inWords('server.thisIsTooEasyTo')
  }
  return null
}
