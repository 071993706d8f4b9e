-- version_text: the whole text of what "KeptVersion" holds in "base" and "data"; nothing where it was erased. The view
-- RecordVersion has it as "data"; a query over many versions reads "KeptVersion" and asks for the texts that it wants.
CREATE OR REPLACE FUNCTION version_text(p_organization text, p_base bigint, p_data text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p_base IS NULL THEN p_data
    ELSE changed_text((SELECT b."data" FROM "KeptVersion" b WHERE b."organizationId" = p_organization AND b."id" = p_base), p_data) END
$$;
CREATE OR REPLACE VIEW "RecordVersion" WITH (security_invoker = true) AS
  SELECT "organizationId", "id", "mutation", "table", "recordId", "revision", "at", "by",
    CASE WHEN "base" IS NULL THEN "data" ELSE version_text("organizationId", "base", "data") END AS "data", "hash"
  FROM "KeptVersion";
