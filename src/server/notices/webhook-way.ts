import type { ServerKeys } from '../keys/server-keys.ts';
import type { NoticeFacts } from './notice-facts.ts';
import type { NoticeWay } from './notice-way.ts';
import { postWebhook, webhookSecret, type WebhookOptions } from './webhook.ts';

/** By a message to the program that a municipality named for a kind of thing. */
export const webhookWay = (keys: ServerKeys, options: WebhookOptions = {}): NoticeWay => ({
  reaches: ['webhook'],
  pauses: new Map(),
  lineOf: ({ tenant, kind }) => `${tenant} ${kind}`,
  async send(facts, now) {
    const message = { id: facts.id, url: facts.to, body: bodyOf(facts) };
    return postWebhook(message, await webhookSecret(keys, facts.tenant.id), now, options);
  },
});

/** What happened to which one, and nothing more: who gets it asks for the rest with a key. */
const bodyOf = ({ kind, news, createdAt, ref }: NoticeFacts): string =>
  JSON.stringify({ type: `${kind}.${news.cause}`, timestamp: createdAt, data: { ref } });
