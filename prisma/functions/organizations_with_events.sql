CREATE OR REPLACE FUNCTION organizations_with_events() RETURNS TABLE (id text) LANGUAGE plpgsql STABLE SET sextant.delivering = 'on' AS $$ BEGIN
  RETURN QUERY SELECT DISTINCT e."organizationId"::text FROM "OutboxEvent" e WHERE e."deliveredAt" IS NULL ORDER BY 1;
END $$;
