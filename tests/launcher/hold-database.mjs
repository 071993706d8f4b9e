// Run by the launcher's tests as a process of its own, which can be killed: `node hold-database.mjs <data directory>`.
import { startPostgres } from '../../scripts/launcher/postgres.mjs'
import { sentence } from '../../scripts/launcher/refusal.mjs'

try {
  const { url, stop } = await startPostgres({ dataDir: String(process.argv[2]) })
  process.on('SIGTERM', () => stop().then(() => process.exit(0)))
  console.log(url)
} catch (error) {
  console.error(sentence(error))
  process.exit(1)
}
