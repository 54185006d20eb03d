-- CreateEnum
CREATE TYPE "aid_audience" AS ENUM ('everyone', 'members', 'helpers', 'referent');

-- CreateEnum
CREATE TYPE "aid_part" AS ENUM ('hour', 'morning', 'afternoon', 'evening', 'day');

-- CreateEnum
CREATE TYPE "aid_state" AS ENUM ('open', 'paused', 'done', 'withdrawn', 'archived');

-- CreateEnum
CREATE TYPE "aid_need_state" AS ENUM ('open', 'matched', 'reopened', 'done', 'thanked');

-- CreateEnum
CREATE TYPE "aid_offer_state" AS ENUM ('offered', 'passed', 'accepted', 'released', 'declined', 'dropped');

-- CreateTable
CREATE TABLE "aid_request" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "asker_id" TEXT NOT NULL,
    "group_id" TEXT,
    "what" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '',
    "area" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "skill" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "part" "aid_part" NOT NULL DEFAULT 'day',
    "audience" "aid_audience" NOT NULL,
    "referent_id" TEXT,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "place_id" TEXT,
    "state" "aid_state" NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "days" SMALLINT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "renewals" SMALLINT NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "aid_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aid_need" (
    "request_id" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "state" "aid_need_state" NOT NULL DEFAULT 'open',
    "offer_id" TEXT,
    "matched_at" TIMESTAMPTZ(3),

    CONSTRAINT "aid_need_pkey" PRIMARY KEY ("request_id","position")
);

-- CreateTable
CREATE TABLE "aid_offer" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "state" "aid_offer_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aid_offer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "aid_request_community_id_state_expires_at_idx" ON "aid_request"("community_id", "state", "expires_at");

-- CreateIndex
CREATE INDEX "aid_request_asker_id_idx" ON "aid_request"("asker_id");

-- CreateIndex
CREATE INDEX "aid_request_ended_at_idx" ON "aid_request"("ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "aid_need_offer_id_key" ON "aid_need"("offer_id");

-- CreateIndex
CREATE INDEX "aid_offer_member_id_idx" ON "aid_offer"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "aid_offer_request_id_member_id_key" ON "aid_offer"("request_id", "member_id");

-- AddForeignKey
ALTER TABLE "aid_request" ADD CONSTRAINT "aid_request_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aid_need" ADD CONSTRAINT "aid_need_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "aid_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aid_need" ADD CONSTRAINT "aid_need_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "aid_offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aid_offer" ADD CONSTRAINT "aid_offer_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "aid_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;
