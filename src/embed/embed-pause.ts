import { apiOf, type EmbedChoice } from '../domain/embeds.ts';

const answers = new Map<string, Promise<boolean>>();

/**
 * Whether the municipality paused this embed. Asked once for each; where the server does not answer it is not paused, and the element
 * says itself what is wrong.
 */
export function isPaused(choice: Pick<EmbedChoice, 'server' | 'tenant'>, id: string): Promise<boolean> {
  const address = `${apiOf(choice)}/embeds/${encodeURIComponent(id)}`;
  const answer = answers.get(address) ?? ask(address);
  answers.set(address, answer);
  return answer;
}

async function ask(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { credentials: 'omit' });
    return response.ok && ((await response.json()) as { paused?: unknown } | null)?.paused === true;
  } catch {
    return false;
  }
}
