-- append_audit: one entry for the mutation of this transaction. The head row is locked last, so writers queue only here.
-- digest = SHA-256 over the hashes of the mutation's stored versions in order; hash = SHA-256 over the entry's fields and the previous hash.
CREATE OR REPLACE FUNCTION append_audit(p_action text, p_subject text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE org text := current_organization(); mut text := current_setting('sextant.mutation'); who text := coalesce(nullif(current_setting('sextant.actor', true), ''), 'anonymous');
        digest text; head "AuditHead"; moment timestamptz(3); entry_hash text;
BEGIN
  SELECT encode(sha256(convert_to(coalesce(string_agg(v."hash", '' ORDER BY v."id"), ''), 'UTF8')), 'hex') INTO digest
    FROM "KeptVersion" v WHERE v."organizationId" = org AND v."mutation" = mut;
  SELECT * INTO head FROM "AuditHead" WHERE "organizationId" = org FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO "AuditHead" ("organizationId", "seq", "hash") VALUES (org, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM "AuditHead" WHERE "organizationId" = org FOR UPDATE;
  END IF;
  moment := clock_timestamp();
  entry_hash := encode(sha256(convert_to(concat_ws(E'\n', org, head."seq" + 1, to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    who, p_action, p_subject, mut, digest, head."hash"), 'UTF8')), 'hex');
  INSERT INTO "AuditEntry" ("organizationId", "seq", "at", "actor", "action", "subject", "mutation", "digest", "previousHash", "hash")
  VALUES (org, head."seq" + 1, moment, who, p_action, p_subject, mut, digest, head."hash", entry_hash);
  UPDATE "AuditHead" SET "seq" = head."seq" + 1, "hash" = entry_hash WHERE "organizationId" = org;
  RETURN head."seq" + 1;
END $$;
