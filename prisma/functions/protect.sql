-- protect(table): row-level security forced, by organization. Every new tenant table calls it in its migration.
CREATE OR REPLACE FUNCTION protect(tab regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tab);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tab);
  EXECUTE format('CREATE POLICY tenant ON %s USING ("organizationId" = current_organization()) WITH CHECK ("organizationId" = current_organization())', tab);
END $$;
