-- insert_records: many complete records at once (import, paste). p_stamp sets who and when; an import keeps what the document says,
-- also that it does not say when something was recorded.
CREATE OR REPLACE FUNCTION insert_records(p_table text, p_rows jsonb, p_stamp boolean) RETURNS int LANGUAGE plpgsql AS $$
DECLARE org text := current_organization(); person text := nullif(current_setting('sextant.person', true), '');
        stamp timestamptz(3) := clock_timestamp(); n int; tab regclass := to_regclass(format('public.%I', p_table)); extra jsonb;
BEGIN
  IF tab IS NULL OR NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = tab AND tgname = 'history') OR p_table = 'Organization'
  THEN RAISE EXCEPTION 'no record table %', p_table; END IF;
  extra := jsonb_build_object('organizationId', org);
  IF p_stamp THEN extra := extra || jsonb_build_object('createdAt', stamp, 'createdBy', person, 'updatedAt', stamp, 'updatedBy', person, 'revision', 1, 'archivedAt', NULL); END IF;
  EXECUTE format('INSERT INTO %s SELECT (jsonb_populate_record(NULL::%s, r || $1)).* FROM jsonb_array_elements($2) r', tab, tab) USING extra, p_rows;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;
