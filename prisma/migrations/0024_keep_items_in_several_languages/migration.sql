-- AlterTable
ALTER TABLE "aid_request" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "working_group" ADD COLUMN     "locale" TEXT,
ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "recommendation" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "shift" ADD COLUMN     "locale" TEXT,
ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';
