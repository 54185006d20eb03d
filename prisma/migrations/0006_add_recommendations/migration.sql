-- Similar words are found by the letters they share.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "recommendation_status" AS ENUM ('draft', 'submitted', 'under_review', 'accepted', 'in_progress', 'done', 'not_done', 'rejected', 'postponed', 'merged', 'withdrawn');

-- CreateEnum
CREATE TYPE "recommendation_way" AS ENUM ('project', 'permanent_work', 'experiment', 'hackathon');

-- CreateEnum
CREATE TYPE "recommendation_move_kind" AS ENUM ('file', 'review', 'accept', 'start', 'progress', 'finish', 'drop', 'reject', 'postpone', 'amend', 'merge', 'withdraw');

-- CreateEnum
CREATE TYPE "recommendation_tie_kind" AS ENUM ('co_author', 'invited', 'support', 'follow');

-- CreateTable
CREATE TABLE "recommendation" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "import_key" TEXT,
    "author_id" TEXT,
    "group_id" TEXT,
    "former_group" TEXT,
    "cycle_id" TEXT,
    "theme" TEXT,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "status" "recommendation_status" NOT NULL,
    "way" "recommendation_way",
    "percent" SMALLINT,
    "until" DATE,
    "merged_into_id" TEXT,
    "owner_id" TEXT,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "folded" TEXT NOT NULL DEFAULT '',
    "stems" tsvector,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_move" (
    "id" TEXT NOT NULL,
    "recommendation_id" TEXT NOT NULL,
    "kind" "recommendation_move_kind" NOT NULL,
    "member_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "way" "recommendation_way",
    "percent" SMALLINT,
    "until" DATE,
    "into_id" TEXT,
    "before" JSONB,
    "batch_id" TEXT,

    CONSTRAINT "recommendation_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_batch" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "recommendation_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_tie" (
    "recommendation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "kind" "recommendation_tie_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_tie_pkey" PRIMARY KEY ("recommendation_id","kind","member_id")
);

-- CreateTable
CREATE TABLE "recommendation_comment" (
    "id" TEXT NOT NULL,
    "recommendation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_milestone" (
    "recommendation_id" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "done" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "recommendation_milestone_pkey" PRIMARY KEY ("recommendation_id","position")
);

-- CreateTable
CREATE TABLE "cycle" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_review" (
    "poll_id" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "recommendation_id" TEXT NOT NULL,

    CONSTRAINT "recommendation_review_pkey" PRIMARY KEY ("poll_id","position")
);

-- CreateTable
CREATE TABLE "recommendation_day" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "recommendation_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_report" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recommendation_community_id_status_moved_at_idx" ON "recommendation"("community_id", "status", "moved_at");

-- CreateIndex
CREATE INDEX "recommendation_merged_into_id_idx" ON "recommendation"("merged_into_id");

-- CreateIndex
CREATE INDEX "recommendation_author_id_idx" ON "recommendation"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_community_id_number_key" ON "recommendation"("community_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_community_id_import_key_key" ON "recommendation"("community_id", "import_key");

-- CreateIndex
CREATE INDEX "recommendation_move_recommendation_id_at_idx" ON "recommendation_move"("recommendation_id", "at");

-- CreateIndex
CREATE INDEX "recommendation_move_at_idx" ON "recommendation_move"("at");

-- CreateIndex
CREATE INDEX "recommendation_batch_community_id_idx" ON "recommendation_batch"("community_id");

-- CreateIndex
CREATE INDEX "recommendation_tie_member_id_idx" ON "recommendation_tie"("member_id");

-- CreateIndex
CREATE INDEX "recommendation_comment_recommendation_id_at_idx" ON "recommendation_comment"("recommendation_id", "at");

-- CreateIndex
CREATE INDEX "recommendation_comment_member_id_idx" ON "recommendation_comment"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_community_id_name_key" ON "cycle"("community_id", "name");

-- CreateIndex
CREATE INDEX "recommendation_review_recommendation_id_idx" ON "recommendation_review"("recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_day_community_id_day_key" ON "recommendation_day"("community_id", "day");

-- CreateIndex
CREATE INDEX "recommendation_report_community_id_at_idx" ON "recommendation_report"("community_id", "at");

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_move" ADD CONSTRAINT "recommendation_move_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_move" ADD CONSTRAINT "recommendation_move_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "recommendation_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_tie" ADD CONSTRAINT "recommendation_tie_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_comment" ADD CONSTRAINT "recommendation_comment_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_milestone" ADD CONSTRAINT "recommendation_milestone_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_review" ADD CONSTRAINT "recommendation_review_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
