// What `npm start` runs. This file and node-version.mjs must be readable by an old Node, so that it can be told so.
import process from 'node:process'
import { nodeVersionRefusal } from './launcher/node-version.mjs'

const refusal = nodeVersionRefusal(process.versions.node)
if (refusal) {
  console.error(refusal)
  process.exit(1)
}
import('./launcher/portal.mjs').then(({ runPortal }) => runPortal(process.argv.slice(2)))
