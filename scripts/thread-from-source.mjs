// Where nothing is built (development, tests), a thread runs from its source. What is built is in the build (bundle-threads.mjs).
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(new URL(`${workerData}-thread.mjs`, import.meta.url).href)
