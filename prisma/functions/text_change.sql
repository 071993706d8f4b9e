-- text_change: what must be said to make a later text of a record out of an earlier one, as JSON of the fields that differ.
-- Both are texts of record_json of one table: the same fields in the same places; what is not gives a change that does not
-- lead back to the text. Nothing where the earlier text was erased.
CREATE OR REPLACE FUNCTION text_change(p_base text, p_text text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT '{' || coalesce(string_agg('"' || key || '":' || value::text, ','), '') || '}'
  FROM ROWS FROM (json_each(p_text::json), json_each(p_base::json)) AS pair(key, value, base_key, base_value)
  WHERE value::text IS DISTINCT FROM base_value::text
$$;
