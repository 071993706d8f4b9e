// `npm run build`: the production build, from a fresh clone if need be.
import { build, generate, install } from './launcher/preparation.mjs'
import { sentence } from './launcher/refusal.mjs'

try {
  await install()
  await generate()
  await build()
} catch (error) {
  console.error(sentence(error))
  process.exit(1)
}
