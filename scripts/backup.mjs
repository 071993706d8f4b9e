// npm run backup [-- file | -]: one consistent, compressed, checked copy of the whole database, while it is in use.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { backupLines } from './launcher/backup.mjs'
import { writeBackupFile, writeBackupTo } from './launcher/backup-file.mjs'
import { connect } from './launcher/database.mjs'
import { sentence } from './launcher/refusal.mjs'
import { readSettings } from './launcher/settings.mjs'
import { openDatabase } from './launcher/which-database.mjs'

const from = process.cwd()
const [wish] = process.argv.slice(2)
try {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const database = await openDatabase({ alone: false })
  try {
    const owner = await connect(database.ownerUrl)
    let told = { tables: 0, rows: 0 }
    const lines = backupLines(owner, (result) => {
      told = result
    })
    if (wish === '-') await writeBackupTo(process.stdout, lines)
    else {
      const file = wish ? path.resolve(from, wish) : ownPlace()
      await writeBackupFile(file, lines)
      console.log(`Backed up ${database.place}: ${told.tables} tables, ${told.rows} rows, in ${file}`)
    }
    await owner.end()
  } finally {
    await database.close()
  }
} catch (error) {
  console.error(sentence(error))
  process.exitCode = 1
}

function ownPlace() {
  const folder = path.join(readSettings(process.env, []).dataDir, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return path.join(folder, `sextant-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`)
}
