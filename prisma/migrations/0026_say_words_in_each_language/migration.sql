DROP TRIGGER recommendation_indexed ON "recommendation";

-- Their indexes go with them.
ALTER TABLE "recommendation" DROP COLUMN "folded",
DROP COLUMN "stems",
DROP COLUMN "title_stems";

-- CreateTable
CREATE TABLE "recommendation_words" (
    "recommendation_id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "title_stems" tsvector NOT NULL,
    "stems" tsvector NOT NULL,

    CONSTRAINT "recommendation_words_pkey" PRIMARY KEY ("recommendation_id","locale")
);

-- AddForeignKey
ALTER TABLE "recommendation_words" ADD CONSTRAINT "recommendation_words_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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

-- Says again what is there, for the trigger.
UPDATE "recommendation" SET title = title;
