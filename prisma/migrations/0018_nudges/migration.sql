-- CreateEnum
CREATE TYPE "nudge_state" AS ENUM ('draft', 'active', 'paused', 'ended');

-- CreateTable
CREATE TABLE "nudge" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" TEXT,
    "group_id" TEXT,
    "class" "notice_class" NOT NULL,
    "words" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "audience" JSONB,
    "place_id" TEXT,
    "about_feature" TEXT,
    "about_id" TEXT,
    "about_until" TIMESTAMPTZ(3),
    "zone" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "state" "nudge_state" NOT NULL DEFAULT 'draft',
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge_run" (
    "id" TEXT NOT NULL,
    "nudge_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "posted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "nudge_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "nudge_community_id_number_key" ON "nudge"("community_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "nudge_run_nudge_id_at_key" ON "nudge_run"("nudge_id", "at");

-- AddForeignKey
ALTER TABLE "nudge_run" ADD CONSTRAINT "nudge_run_nudge_id_fkey" FOREIGN KEY ("nudge_id") REFERENCES "nudge"("id") ON DELETE CASCADE ON UPDATE CASCADE;
