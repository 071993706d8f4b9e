-- account_places: the organizations an account can open, with the seats it holds there and whether nobody else who can sign in
-- administers it: what an operator has to know before disabling the account. Nothing else of an organization is read.
CREATE OR REPLACE FUNCTION account_places(p_user text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE place record; member json; alone boolean; result json[] := '{}'; BEGIN
  PERFORM set_config('sextant.user', p_user, true);
  FOR place IN SELECT o."id", o."name", o."isDemo", m."role" FROM "Membership" m JOIN "Organization" o ON o."id" = m."organizationId"
    WHERE m."userId" = p_user AND m."archivedAt" IS NULL
      AND (m."endsAt" IS NULL OR m."endsAt" >= (now() AT TIME ZONE o."timezone")::date) AND o."archivedAt" IS NULL ORDER BY o."name", o."slug" LOOP
    PERFORM set_config('sextant.organization', place."id", true);
    member := member_json(place."id", p_user);
    alone := place."role" = 'admin' AND NOT EXISTS (SELECT 1 FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
      WHERE m."organizationId" = place."id" AND m."role" = 'admin' AND m."archivedAt" IS NULL AND m."userId" <> p_user AND u."disabledAt" IS NULL);
    result := result || json_build_object('name', place."name", 'isDemo', place."isDemo", 'role', place."role",
      'seats', member -> 'seats', 'soleAdministrator', alone);
  END LOOP;
  PERFORM set_config('sextant.organization', '', true);
  RETURN to_json(result);
END $$;
