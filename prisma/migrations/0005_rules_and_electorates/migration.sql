-- AlterTable
ALTER TABLE "poll" ADD COLUMN     "call" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "eligible" INTEGER,
ADD COLUMN     "rules" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "eligible" (
    "poll_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "member_type" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "eligible_pkey" PRIMARY KEY ("poll_id","member_id")
);

-- CreateIndex
CREATE INDEX "eligible_member_id_idx" ON "eligible"("member_id");

-- AddForeignKey
ALTER TABLE "eligible" ADD CONSTRAINT "eligible_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;
