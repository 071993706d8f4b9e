import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * A folder for a test's data directory. The account that runs PostgreSQL for root has to pass through it.
 * @returns {string}
 */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'sextant-test-'))
  chmodSync(folder, 0o711)
  return folder
}
