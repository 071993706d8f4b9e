-- real_user_exists: whether the first start is over.
CREATE OR REPLACE FUNCTION real_user_exists() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT EXISTS (SELECT 1 FROM "User" WHERE NOT "isDemo") $$;
