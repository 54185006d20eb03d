-- AlterTable
ALTER TABLE "post" DROP COLUMN "released_at";
