import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { giveToFolderOwner } from './account.mjs'
import { backupLines } from './backup.mjs'
import { writeBackupFile } from './backup-file.mjs'

const kept = 5

/**
 * The embedded database is nobody's daily backup: before a new build changes it, it is copied whole.
 * @param {import('pg').Client} owner
 * @param {string} dataDir
 * @returns {Promise<string>} the file; older ones of the same kind beyond the newest few go
 */
export async function backupBeforeMigrating(owner, dataDir) {
  const folder = path.join(dataDir, 'backups')
  if (mkdirSync(folder, { recursive: true, mode: 0o700 })) giveToFolderOwner(folder)
  const file = path.join(
    folder,
    `before-migration-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`,
  )
  console.log(`This build changes the database. It is backed up first, in ${file}`)
  await writeBackupFile(file, backupLines(owner))
  const older = readdirSync(folder)
    .filter((name) => /^before-migration-.*\.backup$/.test(name))
    .sort()
    .slice(0, -kept)
  for (const name of older) rmSync(path.join(folder, name))
  return file
}
