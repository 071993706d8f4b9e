-- insert_organization: a new organization under the wanted slug, or that slug with the first free number. Its beginning is now,
-- unless the data say when it was, or that nobody knows (null).
CREATE OR REPLACE FUNCTION insert_organization(p_data jsonb, p_slug text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE n int := 1; candidate text := p_slug; inserted text; data jsonb; BEGIN
  LOOP
    data := jsonb_build_object('createdAt', now()) || jsonb_strip_nulls(p_data) || jsonb_build_object('slug', candidate, 'updatedAt', now());
    IF p_data -> 'createdAt' = 'null'::jsonb THEN data := data - 'createdAt'; END IF;
    INSERT INTO "Organization" SELECT (jsonb_populate_record(NULL::"Organization", data)).* ON CONFLICT ("slug") DO NOTHING RETURNING "slug" INTO inserted;
    IF inserted IS NOT NULL THEN RETURN inserted; END IF;
    n := n + 1; candidate := p_slug || '-' || n;
  END LOOP;
END $$;
