-- my_organizations: what a signed-in person can open.
CREATE OR REPLACE FUNCTION my_organizations(p_user text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE result json; BEGIN
  PERFORM set_config('sextant.user', p_user, true);
  SELECT coalesce(json_agg(json_build_object('slug', o."slug", 'name', o."name", 'role', m."role", 'isDemo', o."isDemo") ORDER BY o."name"), '[]')
    INTO result FROM "Membership" m JOIN "Organization" o ON o."id" = m."organizationId"
    WHERE m."userId" = p_user AND m."archivedAt" IS NULL
      AND (m."endsAt" IS NULL OR m."endsAt" >= (now() AT TIME ZONE o."timezone")::date) AND o."archivedAt" IS NULL;
  RETURN result;
END $$;
