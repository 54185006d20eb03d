-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "mark" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "survey" (
    "id" TEXT NOT NULL,
    "community_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "organiser_id" TEXT NOT NULL,
    "group_id" TEXT,
    "title" JSONB NOT NULL,
    "about" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "anonymous" BOOLEAN NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "audience" JSONB NOT NULL DEFAULT '[]',
    "places" TEXT[],
    "days" INTEGER NOT NULL,
    "repeats" TEXT,
    "event" TEXT,
    "series" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "opened_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "counted_at" TIMESTAMPTZ(3),
    "counted" INTEGER NOT NULL DEFAULT 0,
    "public_key" BYTEA,
    "envelope" INTEGER NOT NULL DEFAULT 0,
    "void" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_version" (
    "survey_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "questions" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_version_pkey" PRIMARY KEY ("survey_id","version")
);

-- CreateTable
CREATE TABLE "survey_participation" (
    "survey_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "response_id" TEXT,
    "envelope" BYTEA,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_participation_pkey" PRIMARY KEY ("survey_id","member_id")
);

-- CreateTable
CREATE TABLE "survey_response" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "dropped" SMALLINT[],

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "response_id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "question" SMALLINT NOT NULL,
    "value" INTEGER,
    "text" TEXT,
    "shared" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("response_id","question")
);

-- CreateTable
CREATE TABLE "survey_table" (
    "survey_id" TEXT NOT NULL,
    "question" SMALLINT NOT NULL,
    "split" TEXT NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "survey_table_pkey" PRIMARY KEY ("survey_id","question","split")
);

-- CreateTable
CREATE TABLE "survey_letter" (
    "id" TEXT NOT NULL,
    "response_id" TEXT NOT NULL,
    "question" SMALLINT NOT NULL,
    "member_id" TEXT,
    "text" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "survey_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_followup" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "question" SMALLINT,
    "member_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_followup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "survey_community_id_closes_at_idx" ON "survey"("community_id", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "survey_community_id_number_key" ON "survey"("community_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "survey_series_round_key" ON "survey"("series", "round");

-- CreateIndex
CREATE UNIQUE INDEX "survey_participation_response_id_key" ON "survey_participation"("response_id");

-- CreateIndex
CREATE INDEX "survey_participation_member_id_idx" ON "survey_participation"("member_id");

-- CreateIndex
CREATE INDEX "survey_response_survey_id_idx" ON "survey_response"("survey_id");

-- CreateIndex
CREATE INDEX "survey_answer_survey_id_question_idx" ON "survey_answer"("survey_id", "question");

-- CreateIndex
CREATE INDEX "survey_letter_response_id_question_idx" ON "survey_letter"("response_id", "question");

-- CreateIndex
CREATE INDEX "survey_followup_survey_id_idx" ON "survey_followup"("survey_id");

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_participation" ADD CONSTRAINT "survey_participation_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_participation" ADD CONSTRAINT "survey_participation_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_table" ADD CONSTRAINT "survey_table_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_letter" ADD CONSTRAINT "survey_letter_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_followup" ADD CONSTRAINT "survey_followup_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE CASCADE;
