-- The setting stands in the body and not in the definition, which would need a superuser. It ends with the function.
CREATE OR REPLACE FUNCTION organizations_with_events() RETURNS TABLE (id text) LANGUAGE plpgsql AS $$ BEGIN
  PERFORM set_config('sextant.delivering', 'on', true);
  RETURN QUERY SELECT DISTINCT e."organizationId"::text FROM "OutboxEvent" e WHERE e."deliveredAt" IS NULL ORDER BY 1;
  PERFORM set_config('sextant.delivering', '', true);
END $$;
