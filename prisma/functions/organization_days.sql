CREATE OR REPLACE FUNCTION organization_days() RETURNS TABLE (id text, day text) LANGUAGE plpgsql STABLE SET sextant.settling = 'on' AS $$ BEGIN
  RETURN QUERY SELECT o."id"::text, to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM-DD') FROM "Organization" o WHERE o."archivedAt" IS NULL ORDER BY 1;
END $$;
