// npm start -- --demo: makes the demonstration organizations (or gives them a new password) and prints the sign-ins.

import { loadDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { closeDb } from '@/lib/server/db'

const { password, organizations } = await loadDemonstration()
console.log(`\nPassword of every demonstration account: ${password}`)
for (const { slug, name, about, accounts } of organizations) {
  const width = Math.max(...accounts.map(({ email }) => email.length))
  console.log(`\n${name}, /o/${slug}\n${about}\n`)
  for (const { email, role, seats } of accounts) {
    console.log(`  ${email.padEnd(width)}  ${[role, ...seats].join(', ')}`)
  }
}
console.log('')
await closeDb()
