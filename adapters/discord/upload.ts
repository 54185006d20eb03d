const hosts: readonly string[] = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** Fetches what somebody uploaded, from Discord's content network only, or from where the API is when that is somewhere else. */
export const downloadFrom =
  (api: string, timeout: number) =>
  async (url: string): Promise<Uint8Array> => {
    const allowed = api === '' ? hosts : [...hosts, new URL(api).origin];
    if (!allowed.includes(new URL(url).origin)) throw new Error('That file is not on Discord.');
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
    if (!response.ok) throw new Error(`The file could not be fetched (${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  };
