// The comparison: the same SQL function behind nothing but node:http and pg. Prints its port.
import http from 'node:http'
import pg from 'pg'

/** @type {{ area: string, questions: string[], star: string | null, openCap: number | null }} */
const area = JSON.parse(process.env.BENCH_AREA ?? '{}')
const organization = process.env.BENCH_ORGANIZATION
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const text = 'SELECT save_answer($1,$2,$3,$4,$5,$6,$7,$8,$9::jsonb,$10::int,$11,$12,$13,$14,$15::int) AS saved'

const server = http.createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  const { revision, question, rating } = JSON.parse(body)
  const id = crypto.randomUUID()
  const values = [
    organization,
    'user:bench',
    null,
    id,
    false,
    null,
    question,
    id,
    JSON.stringify({ rating }),
    revision,
    '1',
    area.area,
    area.questions,
    area.star,
    area.openCap,
  ]
  const { rows } = await pool.query({ name: 'save', text, values })
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(rows[0].saved))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' && address ? address.port : '')
})
