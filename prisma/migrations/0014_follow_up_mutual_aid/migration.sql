-- CreateEnum
CREATE TYPE "aid_scope" AS ENUM ('members', 'helpers', 'nobody');

-- AlterTable
ALTER TABLE "aid_request" ADD COLUMN     "outcome_at" TIMESTAMPTZ(3),
ADD COLUMN     "thanks" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "thanks_open" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "wave" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "wave_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "aid_need" ADD COLUMN     "touched_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "aid_offer" ADD COLUMN     "thanks_open" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "aid_asked" (
    "request_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "wave" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aid_asked_pkey" PRIMARY KEY ("request_id","member_id")
);

-- CreateTable
CREATE TABLE "aid_profile" (
    "member_id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "brings" TEXT NOT NULL DEFAULT '',
    "brings_skills" TEXT[],
    "brings_stems" TEXT[],
    "brings_scope" "aid_scope" NOT NULL DEFAULT 'members',
    "needs" TEXT NOT NULL DEFAULT '',
    "needs_skills" TEXT[],
    "needs_stems" TEXT[],
    "needs_scope" "aid_scope" NOT NULL DEFAULT 'nobody',
    "area" TEXT NOT NULL DEFAULT '',
    "area_keys" TEXT[],
    "area_scope" "aid_scope" NOT NULL DEFAULT 'members',
    "languages" TEXT[],
    "hours" INTEGER[],
    "hours_scope" "aid_scope" NOT NULL DEFAULT 'nobody',
    "contact" TEXT NOT NULL DEFAULT '',
    "asks" BOOLEAN NOT NULL DEFAULT true,
    "asked_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aid_profile_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "aid_apart" (
    "community_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "referent" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aid_apart_pkey" PRIMARY KEY ("member_id","other_id")
);

-- CreateTable
CREATE TABLE "aid_report" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "about_id" TEXT,
    "request_id" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "aid_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aid_home" (
    "community_id" TEXT NOT NULL,
    "place_id" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aid_home_pkey" PRIMARY KEY ("community_id")
);

-- CreateIndex
CREATE INDEX "aid_asked_member_id_idx" ON "aid_asked"("member_id");

-- CreateIndex
CREATE INDEX "aid_profile_community_id_idx" ON "aid_profile"("community_id");

-- CreateIndex
CREATE INDEX "aid_apart_other_id_idx" ON "aid_apart"("other_id");

-- CreateIndex
CREATE INDEX "aid_apart_community_id_idx" ON "aid_apart"("community_id");

-- CreateIndex
CREATE INDEX "aid_report_community_id_handled_at_idx" ON "aid_report"("community_id", "handled_at");

-- AddForeignKey
ALTER TABLE "aid_asked" ADD CONSTRAINT "aid_asked_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "aid_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;
