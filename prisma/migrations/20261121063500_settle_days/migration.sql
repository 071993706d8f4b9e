-- Settling begins for every organization when its day begins. Only this function sees them all, and it tells nothing but ids and days.
CREATE POLICY settling ON "Organization" FOR SELECT USING (current_setting('sextant.settling', true) = 'on');
CREATE FUNCTION organization_days() RETURNS TABLE (id text, day text) LANGUAGE plpgsql STABLE SET sextant.settling = 'on' AS $$ BEGIN
  RETURN QUERY SELECT o."id"::text, to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM-DD') FROM "Organization" o WHERE o."archivedAt" IS NULL ORDER BY 1;
END $$;
