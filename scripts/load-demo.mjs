// npm start -- --demo: makes the demonstration organization (or gives it a new password) and prints the sign-ins.

import { loadDemonstration } from '@/lib/features/documents/demo-mutations'
import { closeDb } from '@/lib/server/db'

const { slug, password, accounts } = await loadDemonstration()
const width = Math.max(...accounts.map(({ email }) => email.length))
console.log(`\nDemonstration organization: /o/${slug}\nPassword of every account: ${password}\n`)
for (const { email, role, seats, journey } of accounts) {
  console.log(`  ${email.padEnd(width)}  ${[role, ...seats].join(', ')}\n  ${' '.repeat(width)}  ${journey}`)
}
console.log('')
await closeDb()
