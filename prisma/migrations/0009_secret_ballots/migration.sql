-- CreateEnum
CREATE TYPE "poll_unopened" AS ENUM ('lost_key', 'too_few');

-- AlterEnum
ALTER TYPE "poll_secrecy" ADD VALUE 'secret';

-- AlterTable
ALTER TABLE "poll" ADD COLUMN     "seal_key" BYTEA,
ADD COLUMN     "turnout" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "unopened" "poll_unopened";

-- AlterTable
ALTER TABLE "ballot" ADD COLUMN     "envelope" BYTEA;

-- CreateTable
CREATE TABLE "tally" (
    "poll_id" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "tally_pkey" PRIMARY KEY ("poll_id","content")
);

-- AddForeignKey
ALTER TABLE "tally" ADD CONSTRAINT "tally_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma has no words for: an envelope is all that is kept of a sealed ballot.
ALTER TABLE ballot ADD CONSTRAINT ballot_sealed_or_not CHECK (envelope IS NULL OR (content = '' AND reason = ''));
