-- CreateEnum
CREATE TYPE "notice_class" AS ENUM ('engagement', 'decision', 'help', 'life', 'digest');

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "asked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "digest_id" TEXT,
ADD COLUMN     "released_at" TIMESTAMPTZ(3),
ADD COLUMN     "telling_id" TEXT;

-- CreateTable
CREATE TABLE "telling" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "feature" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL DEFAULT '',
    "class" "notice_class" NOT NULL,
    "survey" BOOLEAN NOT NULL DEFAULT false,
    "reminds" TEXT,
    "by_member_id" TEXT,
    "group_id" TEXT,
    "audience" JSONB,
    "digest_only" BOOLEAN NOT NULL DEFAULT false,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attention" (
    "member_id" TEXT NOT NULL,
    "quiet_from" SMALLINT,
    "quiet_to" SMALLINT,
    "working" BOOLEAN,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "digest_day" SMALLINT,
    "digest_at" SMALLINT,
    "digested" TEXT,

    CONSTRAINT "attention_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "opt_out" (
    "member_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "class" "notice_class",
    "group_id" TEXT,

    CONSTRAINT "opt_out_pkey" PRIMARY KEY ("member_id","what")
);

-- CreateTable
CREATE TABLE "class_pause" (
    "community_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL DEFAULT '',
    "class" "notice_class" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "class_pause_pkey" PRIMARY KEY ("community_id","group_id","class")
);

-- CreateTable
CREATE TABLE "digest" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_type" (
    "community_id" TEXT NOT NULL,
    "member_type" TEXT NOT NULL,

    CONSTRAINT "working_type_pkey" PRIMARY KEY ("community_id","member_type")
);

-- CreateIndex
CREATE INDEX "telling_community_id_at_idx" ON "telling"("community_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "telling_community_id_feature_kind_item_id_occurrence_key" ON "telling"("community_id", "feature", "kind", "item_id", "occurrence");

-- CreateIndex
CREATE INDEX "opt_out_community_id_class_at_idx" ON "opt_out"("community_id", "class", "at");

-- CreateIndex
CREATE UNIQUE INDEX "digest_member_id_week_key" ON "digest"("member_id", "week");

-- CreateIndex
CREATE INDEX "post_telling_id_idx" ON "post"("telling_id");

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_telling_id_fkey" FOREIGN KEY ("telling_id") REFERENCES "telling"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a member's attention is asked about next.
CREATE INDEX "delivery_held" ON "delivery"("due_at", "id") WHERE "state" = 'held';

-- What a member was told, newest last.
CREATE INDEX "post_told" ON "post"("member_id", "released_at") WHERE "telling_id" IS NOT NULL;
