-- AlterTable
ALTER TABLE "ballot" ADD COLUMN     "linked_at" TIMESTAMPTZ(3);
