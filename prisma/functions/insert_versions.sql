-- insert_versions: the history an imported document brings; versions of this import itself are written by the triggers.
CREATE OR REPLACE FUNCTION insert_versions(p_rows jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "KeptVersion" ("organizationId", "mutation", "table", "recordId", "revision", "at", "by", "data", "hash")
  SELECT current_organization(), current_setting('sextant.mutation'), r ->> 'table', r ->> 'recordId', (r ->> 'revision')::int, (r ->> 'at')::timestamptz,
         'import', r ->> 'data', encode(sha256(convert_to(r ->> 'data', 'UTF8')), 'hex')
  FROM jsonb_array_elements(p_rows) r
$$;
