-- Names are found without their accents.
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateEnum
CREATE TYPE "role" AS ENUM ('animateur', 'board', 'admin', 'referent', 'helper');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('waiting', 'held', 'leased', 'sending', 'sent', 'until_they_act', 'never', 'in_doubt', 'dropped');

-- CreateEnum
CREATE TYPE "delivery_task" AS ENUM ('post', 'edit');

-- CreateEnum
CREATE TYPE "code_kind" AS ENUM ('admin', 'link', 'invitation');

-- CreateEnum
CREATE TYPE "poll_secrecy" AS ENUM ('named', 'confidential');

-- CreateEnum
CREATE TYPE "poll_results" AS ENUM ('live', 'after_my_vote', 'after_closing');

-- CreateTable
CREATE TABLE "community" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "locales" TEXT[],
    "country" TEXT NOT NULL DEFAULT 'BE',
    "zone" TEXT NOT NULL,
    "member_types" TEXT[],
    "themes" TEXT[],
    "pretend" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connection" (
    "key" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "holder" TEXT,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "held_until" TIMESTAMPTZ(3),

    CONSTRAINT "connection_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "space" (
    "connection_key" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "space_pkey" PRIMARY KEY ("connection_key","external_id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT,
    "zone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "roll_id" TEXT,
    "roll_locale" TEXT,
    "member_type" TEXT,
    "region" TEXT,
    "joined_on" DATE,
    "left_at" TIMESTAMPTZ(3),
    "quiet_until" TIMESTAMPTZ(3),
    "forget_at" TIMESTAMPTZ(3),
    "forgotten_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erased" (
    "community_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erased_pkey" PRIMARY KEY ("community_id","fingerprint")
);

-- CreateTable
CREATE TABLE "membership" (
    "account_id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("account_id","community_id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "member_id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("member_id","role")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "community_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" TEXT,
    "deed" TEXT NOT NULL,
    "about" JSONB NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "connection_key" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT '',
    "zone" TEXT NOT NULL DEFAULT '',
    "unreachable" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "connection_key" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "space" TEXT NOT NULL,
    "space_name" TEXT NOT NULL,
    "locale" TEXT,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound" (
    "connection_key" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,

    CONSTRAINT "inbound_pkey" PRIMARY KEY ("connection_key","external_id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "place_id" TEXT,
    "to_account_id" TEXT,
    "feature" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "account_id" TEXT,
    "posted_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" BIGSERIAL NOT NULL,
    "connection_key" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "task" "delivery_task" NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'waiting',
    "why" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "first_tried_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refresh" (
    "id" BIGSERIAL NOT NULL,
    "feature" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,

    CONSTRAINT "refresh_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "feature" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "page" INTEGER NOT NULL DEFAULT 0,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "account_id" TEXT NOT NULL,
    "place_id" TEXT NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("account_id","place_id")
);

-- CreateTable
CREATE TABLE "code" (
    "hash" TEXT NOT NULL,
    "kind" "code_kind" NOT NULL,
    "community_id" TEXT NOT NULL,
    "member_id" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "code_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "guess" (
    "id" BIGSERIAL NOT NULL,
    "connection_key" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_group" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "seats" INTEGER,
    "home_place_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "working_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "group_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "animateur" BOOLEAN NOT NULL DEFAULT false,
    "waiting" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("group_id","member_id")
);

-- CreateTable
CREATE TABLE "roll_upload" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "content" BYTEA,
    "report" JSONB NOT NULL,
    "applied" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roll_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "organiser_id" TEXT NOT NULL,
    "group_id" TEXT,
    "audience" JSONB NOT NULL DEFAULT '[]',
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "secrecy" "poll_secrecy" NOT NULL,
    "results" "poll_results" NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3),
    "counted_at" TIMESTAMPTZ(3),

    CONSTRAINT "poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_option" (
    "poll_id" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "poll_option_pkey" PRIMARY KEY ("poll_id","position")
);

-- CreateTable
CREATE TABLE "ballot" (
    "poll_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "cast_at" TIMESTAMPTZ(3) NOT NULL,
    "changes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("poll_id","member_id")
);

-- CreateTable
CREATE TABLE "arrival" (
    "poll_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "turn" BIGSERIAL NOT NULL,

    CONSTRAINT "arrival_pkey" PRIMARY KEY ("poll_id","position","member_id")
);

-- CreateIndex
CREATE INDEX "space_community_id_idx" ON "space"("community_id");

-- CreateIndex
CREATE INDEX "member_community_id_member_type_idx" ON "member"("community_id", "member_type");

-- CreateIndex
CREATE UNIQUE INDEX "member_community_id_roll_id_key" ON "member"("community_id", "roll_id");

-- CreateIndex
CREATE INDEX "membership_member_id_idx" ON "membership"("member_id");

-- CreateIndex
CREATE INDEX "audit_community_id_id_idx" ON "audit"("community_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "account_connection_key_external_id_key" ON "account"("connection_key", "external_id");

-- CreateIndex
CREATE INDEX "place_community_id_created_at_idx" ON "place"("community_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "place_connection_key_external_id_key" ON "place"("connection_key", "external_id");

-- CreateIndex
CREATE INDEX "inbound_at_idx" ON "inbound"("at");

-- CreateIndex
CREATE INDEX "post_feature_kind_item_id_idx" ON "post"("feature", "kind", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_place_id_feature_kind_item_id_key" ON "post"("place_id", "feature", "kind", "item_id");

-- CreateIndex
CREATE INDEX "delivery_post_id_idx" ON "delivery"("post_id");

-- CreateIndex
CREATE INDEX "draft_account_id_idx" ON "draft"("account_id");

-- CreateIndex
CREATE INDEX "draft_updated_at_idx" ON "draft"("updated_at");

-- CreateIndex
CREATE INDEX "visit_place_id_idx" ON "visit"("place_id");

-- CreateIndex
CREATE INDEX "code_member_id_idx" ON "code"("member_id");

-- CreateIndex
CREATE INDEX "guess_connection_key_external_id_at_idx" ON "guess"("connection_key", "external_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "working_group_community_id_name_key" ON "working_group"("community_id", "name");

-- CreateIndex
CREATE INDEX "seat_member_id_idx" ON "seat"("member_id");

-- CreateIndex
CREATE INDEX "roll_upload_community_id_idx" ON "roll_upload"("community_id");

-- CreateIndex
CREATE INDEX "poll_community_id_closes_at_idx" ON "poll"("community_id", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "poll_community_id_number_key" ON "poll"("community_id", "number");

-- CreateIndex
CREATE INDEX "arrival_poll_id_member_id_idx" ON "arrival"("poll_id", "member_id");

-- AddForeignKey
ALTER TABLE "space" ADD CONSTRAINT "space_connection_key_fkey" FOREIGN KEY ("connection_key") REFERENCES "connection"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space" ADD CONSTRAINT "space_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_connection_key_fkey" FOREIGN KEY ("connection_key") REFERENCES "connection"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_connection_key_fkey" FOREIGN KEY ("connection_key") REFERENCES "connection"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_connection_key_fkey" FOREIGN KEY ("connection_key") REFERENCES "connection"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_poll_id_member_id_fkey" FOREIGN KEY ("poll_id", "member_id") REFERENCES "ballot"("poll_id", "member_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- However often an item changes, one edit of each post waits.
CREATE UNIQUE INDEX "delivery_one_waiting" ON "delivery"("post_id", "task") WHERE "state" IN ('waiting', 'held');

-- A claim reads in this index's order.
CREATE INDEX "delivery_due" ON "delivery"("connection_key", "due_at", "id") WHERE "state" = 'waiting';

CREATE INDEX "delivery_busy" ON "delivery"("post_id") WHERE "state" IN ('leased', 'sending');

-- The log of deeds only grows. The retention alone may take old deeds away, and says so first.
CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('palabre.retention', true) = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'The log of deeds is only added to.';
END $$;

CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION audit_only_grows();

CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();

-- Who left the roll a year ago.
CREATE INDEX "member_left" ON "member"("left_at") WHERE "left_at" IS NOT NULL AND "forgotten_at" IS NULL;
