-- find_own_organizations: the organizations a signed-in person can open whose name has the searched text, by name, a page at a
-- time, with how many there are. Those whose name begins with it come first, so that a few letters find one among thousands.
CREATE OR REPLACE FUNCTION find_own_organizations(p_user text, p_search text, p_limit int, p_skip int) RETURNS json LANGUAGE plpgsql AS $$
DECLARE result json; BEGIN
  PERFORM set_config('sextant.user', p_user, true);
  WITH own AS (
    SELECT o."slug", o."name", m."role", o."isDemo", starts_with(lower(o."name"), lower(p_search)) AS begins
    FROM "Membership" m JOIN "Organization" o ON o."id" = m."organizationId"
    WHERE m."userId" = p_user AND m."archivedAt" IS NULL
      AND (m."endsAt" IS NULL OR m."endsAt" >= (now() AT TIME ZONE o."timezone")::date) AND o."archivedAt" IS NULL AND position(lower(p_search) IN lower(o."name")) > 0)
  SELECT json_build_object('total', (SELECT count(*) FROM own), 'items', coalesce((SELECT json_agg(
      json_build_object('slug', x."slug", 'name', x."name", 'role', x."role", 'isDemo', x."isDemo") ORDER BY x.begins DESC, x."name", x."slug")
    FROM (SELECT * FROM own ORDER BY begins DESC, "name", "slug" LIMIT p_limit OFFSET p_skip) x), '[]')) INTO result;
  RETURN result;
END $$;
