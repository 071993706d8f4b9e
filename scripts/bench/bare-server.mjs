// The comparison: the same SQL function behind nothing but node:http and pg. Prints its port.
import http from 'node:http'
import pg from 'pg'

/** @type {{ area: string, questions: string[], star: string | null, openCap: number | null }} */
const area = JSON.parse(process.env.BENCH_AREA ?? '{}')
const organization = process.env.BENCH_ORGANIZATION
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const text = `SELECT save_answer(p_organization => $1, p_actor => $2, p_person => $3, p_mutation => $4, p_assigned_only => $5, p_scorecard => $6,
  p_question => $7, p_id => $8, p_data => $9::jsonb, p_revision => $10::int, p_content => $11, p_area => $12, p_questions => $13, p_star => $14, p_open_cap => $15::int) AS saved`

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
