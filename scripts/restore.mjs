// npm run restore -- file: fills an empty database from a backup, counts every table and verifies every audit chain.
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { verifyBackupFile } from './launcher/backup-file.mjs'
import { Refusal, sentence } from './launcher/refusal.mjs'
import { restore } from './launcher/restore.mjs'
import { openDatabase } from './launcher/which-database.mjs'

const [wish] = process.argv.slice(2)
try {
  if (!wish) throw new Refusal('Name the backup: npm run restore -- sextant.backup')
  const file = path.resolve(wish)
  await verifyBackupFile(file)
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const database = await openDatabase({ alone: true })
  try {
    const { tables, rows, organizations, entries, problems, madeAt } = await restore(
      file,
      database.ownerUrl,
      database.appUrl,
    )
    console.log(`Restored the backup of ${madeAt} into ${database.place}.`)
    console.log(`${tables} tables, ${rows} rows: every count and checksum as in the backup.`)
    if (problems.length === 0) {
      console.log(`${organizations} organizations, ${entries} audit entries: every chain is whole.`)
    } else {
      console.error(`The backup is complete, but it holds audit chains that do not verify:\n${problems.join('\n')}`)
      process.exitCode = 1
    }
  } finally {
    await database.close()
  }
} catch (error) {
  console.error(sentence(error))
  process.exitCode = 1
}
