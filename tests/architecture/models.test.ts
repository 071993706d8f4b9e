import { describe, expect, it } from 'vitest'
import { sectionNames, sections } from '@/lib/document/schema'
import { fieldLine, ownFields, relationOf, withRecords } from '@/scripts/models.mjs'
import { rulesFor } from '@/scripts/table-rules.mjs'
import { textOf } from './source-tree'

const schema = textOf('prisma/schema.prisma')
const modelOf = (table: string) => schema.slice(schema.indexOf(`\nmodel ${table} {`)).split('\n}\n')[0] ?? ''
const lineOf = (model: string, name: string) =>
  new RegExp(`^  ${name} .*$`, 'm').exec(model)?.[0].trim().replaceAll(/ +/g, ' ')

describe('the models of Prisma', () => {
  it('lack nothing that a record says, so that `npm run db:new` changes none of them', () => {
    expect(withRecords(schema)).toBe(schema)
  })

  it.each(sectionNames)('%s: type, default and link of every field are those of its record', (section) => {
    const { table } = sections[section]
    const model = modelOf(table)
    for (const field of ownFields(section)) {
      const { name, type, rest } = fieldLine(field)
      expect(lineOf(model, name), name).toBe(`${name} ${type} ${rest}`.trim())
      const link = relationOf(table, field)
      if (!link) continue
      expect(lineOf(model, link.own.name), name).toBe(`${link.own.name} ${link.own.type} ${link.own.rest}`)
      expect(model, name).toContain(`@@index([organizationId, ${name}])`)
      expect(lineOf(modelOf(link.target), link.back.name), name).toContain(link.back.rest)
    }
  })

  it('are made whole for a section that has none, with the links in the models they lead to', () => {
    const without = (table: string) =>
      schema
        .replace(new RegExp(`\nmodel ${table} \\{[^}]*\n\\}\n`), '')
        .replaceAll(new RegExp(`^  \\w+ +${table}\\[\\].*\n`, 'gm'), '')
    expect(without('RiskEntry')).not.toContain('RiskEntry')
    const made = withRecords(without('RiskEntry'))
    const lines = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim().replaceAll(/ +/g, ' '))
        .sort()
    expect(lines(made)).toEqual(lines(schema))
  })

  it('get a line for a field that has none', () => {
    const finding = modelOf('Finding')
    const cut = schema.replace(finding, finding.replace(/^ {2}dueAt .*\n/m, ''))
    const mended = withRecords(cut)
    expect(lineOf(mended.slice(mended.indexOf('\nmodel Finding {')), 'dueAt')).toBe('dueAt DateTime? @db.Date')
  })
})

describe('what follows a migration', () => {
  const created = (table: string) => `CREATE TABLE "${table}" (\n  "organizationId" TEXT NOT NULL\n);\n`

  it('is for a new table of records everything that Prisma has no words for', () => {
    const key = 'ALTER TABLE "Budget" ADD CONSTRAINT "Budget_teamId_fkey" FOREIGN KEY ("organizationId") REFERENCES'
    expect(
      rulesFor(`${created('Budget')}${key} "Team"("id");`)
        .trim()
        .split('\n')
        .slice(1),
    ).toEqual([
      String.raw`ALTER TABLE "Budget" ADD CONSTRAINT "Budget_month_month" CHECK ("month" ~ '^\d{4}-(0[1-9]|1[0-2])$');`,
      'ALTER TABLE "Budget" ADD CONSTRAINT "Budget_amount_range" CHECK ("amount" >= 0);',
      'GRANT SELECT, INSERT, UPDATE ON "Budget" TO sextant_app;',
      `SELECT protect('"Budget"');`,
      `SELECT keep_history('"Budget"');`,
      'ALTER TABLE "Budget" ALTER CONSTRAINT "Budget_teamId_fkey" DEFERRABLE INITIALLY IMMEDIATE;',
    ])
    expect(rulesFor(created('Finding'))).toContain(`CHECK ("severity" IN ('low', 'medium', 'high', 'critical'))`)
    expect(rulesFor(created('CostEntry'))).not.toContain('CostEntry_amount')
    expect(rulesFor(created('Adr'))).toContain(`CHECK (jsonb_typeof("links") = 'array')`)
  })

  it('is for a new column its own check and the JSON of its record, and nothing where there is nothing to say', () => {
    expect(rulesFor('ALTER TABLE "RiskEntry" ADD COLUMN     "impact" INTEGER;').trim().split('\n').slice(1)).toEqual([
      'ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_impact_range" CHECK ("impact" >= 1 AND "impact" <= 5);',
      `SELECT define_record_json('"RiskEntry"');`,
    ])
    expect(rulesFor(created('DailyTask'))).toContain('GRANT SELECT, INSERT, UPDATE, DELETE ON "DailyTask"')
    expect(rulesFor(created('DailyTask'))).not.toContain('keep_history')
    expect(rulesFor('CREATE INDEX "a" ON "Budget"("id");')).toBe('')
  })
})
