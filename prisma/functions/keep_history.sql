-- keep_history(table): the trigger that keeps a version of every change. A change outside a named mutation is refused.
CREATE OR REPLACE FUNCTION keep_history(tab regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text := (SELECT relname FROM pg_class WHERE oid = tab);
        org text := CASE WHEN tab = '"Organization"'::regclass THEN '"id"' ELSE '"organizationId"' END;
BEGIN
  PERFORM define_record_json(tab);
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN
      PERFORM keep_version(NEW.%s, %L, NEW."id", NEW."revision", record_json(NEW)::text, TG_OP = 'INSERT');
      RETURN NULL;
    END $t$ $f$, 'history_' || name, org, name);
  EXECUTE format('CREATE OR REPLACE TRIGGER history AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %I()', tab, 'history_' || name);
  EXECUTE format('REVOKE DELETE, TRUNCATE ON %s FROM %I', tab, portal_role());
END $$;
-- Every table that has a history gets this text of it.
DO $$ DECLARE tab regclass; BEGIN
  FOR tab IN SELECT t.tgrelid::regclass FROM pg_trigger t WHERE t.tgname = 'history' LOOP PERFORM keep_history(tab); END LOOP;
END $$;
