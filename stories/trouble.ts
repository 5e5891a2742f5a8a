/** What can be the matter with a source. */
export type Trouble = 'loading' | 'offline' | 'server' | 'feed';

const codes: Readonly<Record<string, string>> = {
  offline: 'network',
  server: 'server_error',
  feed: 'invalid_response',
};

/** Fails, or never ends, where the matter of a story is trouble; any other matter passes. */
export async function undergo(matter: string): Promise<void> {
  if (matter === 'loading') return new Promise(() => {});
  const code = codes[matter];
  if (code) throw Object.assign(new Error('A story without an answer'), { code });
}
