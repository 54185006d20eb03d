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

-- Without the words that any recommendation may begin with or hold together: "create a working group on". All of them where there is nothing else.
CREATE FUNCTION recommendation_bare(folded text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(trim(regexp_replace(folded,
    '\m(groupes? de travail|werkgroep(en)?|working groups?|mettre en place|mise en place|il faudrait|il faut|nous (proposons|recommandons|souhaitons|aimerions) (que|de|qu)?|wij stellen voor|we stellen voor|'
    || 'we (propose|recommend)( that)?|creer|creation|organiser|organisation|oprichten|starten|create|creating|set up|setting up|'
    || 'un|une|des|du|de|la|le|les|l|d|qu|au|aux|et|ou|en|a|pour|par|sur|entre|avec|dans|que|qui|soient|est|nos|notre|leur|leurs|il|y|chaque|tous|toutes|'
    || 'een|het|van|voor|op|te|om|dat|die|aan|bij|met|in|ook|er|elk|elke|alle|over|rond|'
    || 'the|an|of|and|to|for|with|from|by|at|on|is|be|should|every|each|all)\M ?', '', 'g')), ''), folded)
$$;

-- One row for each language in which somebody gave its title: its author's own, and those of its translations.
CREATE OR REPLACE FUNCTION recommendation_indexed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN DELETE FROM recommendation_words WHERE recommendation_id = NEW.id; END IF;
  INSERT INTO recommendation_words (recommendation_id, community_id, locale, folded, title_stems, stems)
  SELECT NEW.id, NEW.community_id, locale, folded, title_stems, title_stems || recommendation_stems(locale, recommendation_bare(recommendation_folded(left(what, 2000))))
  FROM (SELECT NEW.locale AS locale, NEW.title AS title, NEW.what AS what
      UNION ALL SELECT key, value->>'title', coalesce(value->>'what', '') FROM jsonb_each(NEW.translations) WHERE key <> NEW.locale) AS said
    CROSS JOIN LATERAL (SELECT recommendation_bare(recommendation_folded(title)) AS folded) AS bare
    CROSS JOIN LATERAL (SELECT recommendation_stems(locale, folded) AS title_stems) AS stemmed
  WHERE title <> '';
  RETURN NULL;
END $$;

CREATE TRIGGER recommendation_indexed AFTER INSERT OR UPDATE OF title, what, locale, translations ON "recommendation" FOR EACH ROW EXECUTE FUNCTION recommendation_indexed();

-- Without a list of pending entries, which every search would read from end to end.
CREATE INDEX "recommendation_letters" ON "recommendation_words" USING gin ("folded" gin_trgm_ops) WITH (fastupdate = off);

CREATE INDEX "recommendation_title_stems" ON "recommendation_words" USING gin ("title_stems") WITH (fastupdate = off);

-- One answer at a time waits to be published.
CREATE UNIQUE INDEX "recommendation_one_waits" ON "recommendation_move"("recommendation_id") WHERE "held";

CREATE INDEX "recommendation_move_batch" ON "recommendation_move"("batch_id") WHERE "batch_id" IS NOT NULL;
