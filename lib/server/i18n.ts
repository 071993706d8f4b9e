import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AbstractIntlMessages } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'

const locale = 'en'
const folder = join(process.cwd(), 'lib', 'messages', locale)

function readMessages(): AbstractIntlMessages {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  )
}

let kept: AbstractIntlMessages | undefined

/** All messages, one namespace per file of lib/messages/en. Read once in production, on every request in development. */
function messages(): AbstractIntlMessages {
  if (process.env.NODE_ENV !== 'production') return readMessages()
  kept ??= readMessages()
  return kept
}

// Days are formatted from calendar dates and moments in the organization's zone by the caller, so UTC is only the fallback.
export default getRequestConfig(async () => ({ locale, messages: messages(), timeZone: 'UTC' }))
