-- CreateEnum
CREATE TYPE "poll_level" AS ENUM ('inform', 'consult', 'concert', 'co_decide');

-- CreateEnum
CREATE TYPE "poll_reasons" AS ENUM ('none', 'optional', 'against', 'reserved', 'always');

-- CreateEnum
CREATE TYPE "poll_repeats" AS ENUM ('weekly', 'fortnightly', 'monthly');

-- CreateEnum
CREATE TYPE "poll_followed" AS ENUM ('wholly', 'partly', 'not', 'later');

-- AlterTable
ALTER TABLE "poll" ADD COLUMN     "cancel_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "draft" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "followed" "poll_followed",
ADD COLUMN     "level" "poll_level",
ADD COLUMN     "may_add" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reasons" "poll_reasons" NOT NULL DEFAULT 'none',
ADD COLUMN     "repeats" "poll_repeats",
ADD COLUMN     "review_on" DATE,
ADD COLUMN     "shuffled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "stated_at" TIMESTAMPTZ(3),
ADD COLUMN     "statement" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "poll_place" (
    "poll_id" TEXT NOT NULL,
    "place_id" TEXT NOT NULL,

    CONSTRAINT "poll_place_pkey" PRIMARY KEY ("poll_id","place_id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" TEXT NOT NULL,
    "poll_id" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id","position")
);

-- CreateIndex
CREATE INDEX "correction_poll_id_idx" ON "correction"("poll_id");

-- AddForeignKey
ALTER TABLE "poll_place" ADD CONSTRAINT "poll_place_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;
