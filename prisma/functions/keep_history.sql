-- keep_history(table): the trigger that writes a version of every change. A change outside a named mutation is refused.
CREATE OR REPLACE FUNCTION keep_history(tab regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text := (SELECT relname FROM pg_class WHERE oid = tab);
        org text := CASE WHEN tab = '"Organization"'::regclass THEN '"id"' ELSE '"organizationId"' END;
BEGIN
  PERFORM define_record_json(tab);
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $t$
    DECLARE stored text := record_json(NEW)::text; mutation text := nullif(current_setting('sextant.mutation', true), '');
    BEGIN
      IF mutation IS NULL THEN RAISE EXCEPTION 'a record was written outside a mutation' USING ERRCODE = 'SX001'; END IF;
      INSERT INTO "RecordVersion" ("organizationId", "mutation", "table", "recordId", "revision", "at", "by", "data", "hash")
      VALUES (NEW.%s, mutation, %L, NEW."id", NEW."revision", clock_timestamp(), nullif(current_setting('sextant.actor', true), ''),
              stored, encode(sha256(convert_to(stored, 'UTF8')), 'hex'));
      RETURN NULL;
    END $t$ $f$, 'history_' || name, org, name);
  EXECUTE format('CREATE TRIGGER history AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %I()', tab, 'history_' || name);
  EXECUTE format('REVOKE DELETE, TRUNCATE ON %s FROM %I', tab, portal_role());
END $$;
