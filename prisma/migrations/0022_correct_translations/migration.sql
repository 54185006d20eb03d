-- AlterTable
ALTER TABLE "correction" DROP CONSTRAINT "correction_pkey",
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "correction_pkey" PRIMARY KEY ("id", "locale", "position");
