-- The setting stands in the body and not in the definition, which would need a superuser. It ends with the function.
CREATE OR REPLACE FUNCTION organization_days() RETURNS TABLE (id text, day text) LANGUAGE plpgsql AS $$ BEGIN
  PERFORM set_config('sextant.settling', 'on', true);
  RETURN QUERY SELECT o."id"::text, to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM-DD') FROM "Organization" o WHERE o."archivedAt" IS NULL ORDER BY 1;
  PERFORM set_config('sextant.settling', '', true);
END $$;
