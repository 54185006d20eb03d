-- Similar words are found by the letters they share.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Words as they are compared: without accents, capitals and signs. An index wants a function that never changes its mind, which unaccent alone does not promise.
CREATE FUNCTION recommendation_folded(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, given)), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- The stems of folded words in that language, without its stop words.
CREATE FUNCTION recommendation_stems(locale text, folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE locale
    WHEN 'fr' THEN to_tsvector('pg_catalog.french'::regconfig, folded)
    WHEN 'nl' THEN to_tsvector('pg_catalog.dutch'::regconfig, folded)
    ELSE to_tsvector('pg_catalog.english'::regconfig, folded) END
$$;

-- A title weighs more than what follows.
CREATE FUNCTION recommendation_indexed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.folded := recommendation_folded(NEW.title);
  NEW.stems := setweight(recommendation_stems(NEW.locale, NEW.folded), 'A')
    || setweight(recommendation_stems(NEW.locale, recommendation_folded(left(NEW.what, 2000))), 'D');
  RETURN NEW;
END $$;

CREATE TRIGGER recommendation_indexed BEFORE INSERT OR UPDATE OF title, what, locale ON "recommendation" FOR EACH ROW EXECUTE FUNCTION recommendation_indexed();

CREATE INDEX "recommendation_folded_letters" ON "recommendation" USING gin ("folded" gin_trgm_ops);

CREATE INDEX "recommendation_stemmed" ON "recommendation" USING gin ("stems");

-- One answer at a time waits to be published.
CREATE UNIQUE INDEX "recommendation_one_held" ON "recommendation_move"("recommendation_id") WHERE "batch_id" IS NOT NULL;
