/** How many calls of a method a minute one workspace may make. Slack tolerates a small burst where it says "1+". */
export const tiers = { t1: 10, t2: 20, t3: 50, t4: 100 } as const;

export const tierOf: Readonly<Record<string, keyof typeof tiers>> = {
  'apps.connections.open': 't1',
  'chat.update': 't3',
  'chat.delete': 't3',
  'chat.postEphemeral': 't4',
  'conversations.open': 't3',
  'conversations.info': 't3',
  'users.info': 't4',
  'views.open': 't4',
  'views.push': 't4',
  'views.update': 't4',
  'views.publish': 't4',
  'files.getUploadURLExternal': 't4',
  'files.completeUploadExternal': 't4',
  'files.info': 't4',
  'files.delete': 't3',
};

/** `chat.postMessage`: one a second in each channel with short bursts, and so many a minute in the whole workspace. */
export const posting = { burstPerChannel: 4, perSecondPerChannel: 1, perMinutePerWorkspace: 300 } as const;
