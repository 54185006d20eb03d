import type { App } from '../palabre.ts';

/** A survey they asked and answered, with all that can follow from it. */
export async function fillSurveys(app: App, member: string): Promise<void> {
  const { database: db } = app;
  const now = new Date(app.clock.now().epochMilliseconds);
  await db.survey.create({
    data: {
      id: 'survey000001',
      communityId: app.house.community.id,
      number: 1,
      organiserId: member,
      groupId: 'group0000001',
      title: { en: 'A zeldzaam survey' },
      about: { en: 'zeldzaam' },
      locale: 'en',
      anonymous: false,
      shared: true,
      places: [],
      days: 14,
      repeats: 'year',
      event: 'shift ended',
      eventDays: 2,
      series: 'survey000001',
      openedAt: now,
      closesAt: now,
      countedAt: now,
      publicKey: Buffer.from('key'),
      versions: {
        create: {
          version: 1,
          questions: [{ key: 1, type: 'long', text: { en: 'zeldzaam?' }, required: false, when: null }],
          madeAt: now,
        },
      },
      tables: { create: { question: 1, split: 'all', counts: {} } },
    },
  });
  await db.surveyResponse.create({
    data: { id: 'response0001', surveyId: 'survey000001', dropped: [2] },
  });
  await db.surveyAnswer.create({
    data: { responseId: 'response0001', surveyId: 'survey000001', question: 1, value: 1, text: 'zeldzaam' },
  });
  await db.surveyParticipation.create({
    data: {
      surveyId: 'survey000001',
      memberId: member,
      responseId: 'response0001',
      envelope: Buffer.from('sealed'),
      savedAt: now,
    },
  });
  await db.surveyLetter.create({
    data: {
      id: 'letter000001',
      responseId: 'response0001',
      question: 1,
      memberId: member,
      text: 'zeldzaam',
      day: now,
    },
  });
  await db.surveyFollowup.create({
    data: {
      id: 'followup0001',
      surveyId: 'survey000001',
      question: 1,
      memberId: member,
      text: 'zeldzaam done',
      at: now,
    },
  });
}
