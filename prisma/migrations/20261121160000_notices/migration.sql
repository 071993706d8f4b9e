-- The inbox (docs/decisions/012-notices.md). What waits in the outbox is asked for every few seconds and unread notices with
-- every page: both are read from an index that holds nothing else.
CREATE INDEX "OutboxEvent_waiting" ON "OutboxEvent" ("organizationId", "id") WHERE "deliveredAt" IS NULL;
CREATE INDEX "Notice_unread" ON "Notice" ("organizationId", "personId") WHERE "readAt" IS NULL;

-- Which organizations have events that nobody was told about yet. Only this function sees them all, and it tells nothing but ids.
CREATE POLICY delivering ON "OutboxEvent" FOR SELECT USING (current_setting('sextant.delivering', true) = 'on');
CREATE FUNCTION organizations_with_events() RETURNS TABLE (id text) LANGUAGE plpgsql STABLE SET sextant.delivering = 'on' AS $$ BEGIN
  RETURN QUERY SELECT DISTINCT e."organizationId"::text FROM "OutboxEvent" e WHERE e."deliveredAt" IS NULL ORDER BY 1;
END $$;

-- unread_notices: how many notices a person has not read, in one statement, for the frame around every page.
CREATE FUNCTION unread_notices(p_organization text, p_person text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE n int; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  SELECT count(*)::int INTO n FROM "Notice" t
    WHERE t."organizationId" = p_organization AND t."personId" = p_person AND t."readAt" IS NULL;
  RETURN n;
END $$;
