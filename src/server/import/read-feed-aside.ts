// A thread is no window: its messages have no origin.
/* eslint-disable unicorn/require-post-message-target-origin */
import { once } from 'node:events';
import { Worker, parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { readFeed, type FeedOptions } from '../../feeds/feed.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Feed } from '../../schema/programme.ts';

/** From this size on a feed takes so long to read that a server should not stand still for it, bytes. */
const LARGE = 256 * 1024;
/** Activities that come back at a time: each message is unpacked in one go. */
const SLICE = 250;

/** A body as it was received: its pieces, and why it broke off. */
interface Received {
  pieces: Uint8Array[];
  failure?: string | undefined;
}

/** What the thread is given. */
interface Job {
  stekFeed: Received;
  options: FeedOptions;
}

type Message = { activities: Activity[] } | { rest: Omit<Feed, 'activities'> };

/** Reads a feed as `readFeed` does; a large one in a thread beside, so that a server goes on answering meanwhile. */
export async function readFeedAside(body: AsyncIterable<Uint8Array>, options: FeedOptions): Promise<Feed> {
  const { received, bytes } = await receive(body);
  return bytes < LARGE ? readFeed(replayed(received), options) : readInThread(received, options);
}

async function receive(body: AsyncIterable<Uint8Array>): Promise<{ received: Received; bytes: number }> {
  const received: Received = { pieces: [] };
  let bytes = 0;
  try {
    for await (const piece of body) {
      received.pieces.push(piece);
      bytes += piece.byteLength;
    }
  } catch (error) {
    received.failure = error instanceof Error ? error.message : String(error);
  }
  return { received, bytes };
}

/** The same body once more: the reader says itself what a break means. */
async function* replayed({ pieces, failure }: Received): AsyncGenerator<Uint8Array> {
  yield* pieces;
  if (failure !== undefined) throw new Error(failure);
}

/** This file is the thread's as well: one name holds in the sources and in what is built. */
function readInThread(received: Received, options: FeedOptions): Promise<Feed> {
  return new Promise((resolve, reject) => {
    const activities: Activity[] = [];
    const job: Job = { stekFeed: received, options };
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: job });
    worker.on('message', (message: Message) => {
      if ('rest' in message) return resolve({ ...message.rest, activities });
      for (const activity of message.activities) activities.push(activity);
      // Asked for one by one: several that wait would all be unpacked in one turn.
      setImmediate(() => worker.postMessage('next'));
    });
    worker.once('error', reject);
    worker.once('exit', code => reject(new Error(`The reader of the feed ended with ${code}.`)));
  });
}

async function readForParent({ stekFeed, options }: Job, parent: MessagePort): Promise<void> {
  const { activities, ...rest } = await readFeed(replayed(stekFeed), options);
  for (let from = 0; from < activities.length; from += SLICE) {
    const taken = once(parent, 'message');
    parent.postMessage({ activities: activities.slice(from, from + SLICE) } satisfies Message);
    await taken;
  }
  parent.postMessage({ rest } satisfies Message);
}

const job = workerData as Partial<Job> | null;
if (parentPort && job?.stekFeed && job.options)
  await readForParent({ stekFeed: job.stekFeed, options: job.options }, parentPort);
