-- folded(text): how two names are compared for being the same one: whatever their case, width, composition or blanks. The
-- collation is named because a database may be made with "C", whose lower() knows ASCII only. Twin: folded in lib/document/folding.ts.
DO $do$ DECLARE known text; BEGIN
  SELECT quote_ident(collname) INTO known FROM pg_collation
    WHERE collname IN ('pg_c_utf8', 'und-x-icu', 'C.utf8') AND collencoding IN (-1, 6) AND collnamespace = 'pg_catalog'::regnamespace
    ORDER BY array_position(ARRAY['pg_c_utf8', 'und-x-icu', 'C.utf8'], collname::text) LIMIT 1;
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION folded(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $b$
      SELECT replace(replace(lower(btrim(regexp_replace(normalize(t, NFKC), '\s+', ' ', 'g')) COLLATE pg_catalog.%s), 'ς', 'σ'), U&'\0307', '')
    $b$ $f$, coalesce(known, '"default"'));
END $do$;
