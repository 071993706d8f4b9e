-- Nothing but append_audit advances the head: it only ever moves forward by one.
CREATE OR REPLACE FUNCTION guard_head() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW."seq" <> OLD."seq" + 1 OR NOT EXISTS (SELECT 1 FROM "AuditEntry" e WHERE e."organizationId" = NEW."organizationId" AND e."seq" = NEW."seq" AND e."hash" = NEW."hash")
  THEN RAISE EXCEPTION 'the audit head follows the entries' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
