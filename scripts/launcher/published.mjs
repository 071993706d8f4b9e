// What a published migration says that a plain owner of a database may not do. The files stay as they were published and
// their checksums are recorded; these clauses are left out on the way into the database, for every account, so that all
// databases are made alike. docs/decisions/015-two-logins.md says why.

/** @type {Record<string, { clause: string, instead: string }[]>} */
export const leftOut = {
  '20261121054000_trust': [
    {
      clause: `DO $$ BEGIN
  CREATE ROLE sextant_app NOLOGIN;
EXCEPTION WHEN duplicate_object THEN NULL; WHEN unique_violation THEN NULL; END $$;
DO $$ BEGIN EXECUTE format('GRANT sextant_app TO %I', current_user); END $$;
`,
      instead: 'the runner chooses the role of the portal before the first migration (portal-role.mjs)',
    },
  ],
  '20261121063500_settle_days': [
    { clause: ` SET sextant.settling = 'on'`, instead: 'prisma/functions/organization_days.sql sets it in its body' },
  ],
  '20261121160000_notices': [
    {
      clause: ` SET sextant.delivering = 'on'`,
      instead: 'prisma/functions/organizations_with_events.sql sets it in its body',
    },
  ],
}

/**
 * @param {string} name of a migration
 * @param {string} sql as published
 * @returns {string} what a plain owner of the database may run
 */
export function forPlainOwner(name, sql) {
  return (leftOut[name] ?? []).reduce((text, { clause }) => text.replace(clause, ''), sql)
}
