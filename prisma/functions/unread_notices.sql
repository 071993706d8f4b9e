-- unread_notices: how many notices a person has not read, in one statement, for the frame around every page.
CREATE OR REPLACE FUNCTION unread_notices(p_organization text, p_person text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE n int; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  SELECT count(*)::int INTO n FROM "Notice" t
    WHERE t."organizationId" = p_organization AND t."personId" = p_person AND t."readAt" IS NULL;
  RETURN n;
END $$;
