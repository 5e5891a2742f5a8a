import type { PublishedSignal } from '../../schema/published-signal.ts';
import type { SignalFormSettings } from '../../schema/signal-settings.ts';
import type { CallOptions } from '../call.ts';
import { readItem, readPages, type ItemReading } from '../collection-reads.ts';
import { notComplete } from '../errors.ts';
import type { Reader } from '../reader.ts';
import { SIGNAL_SHAPES } from '../signal-shapes.ts';
import { signal as signalKind } from '../submissions/kinds/signal.ts';
import type { OpenSender } from '../submissions/open-sender.ts';
import type { CallsOf } from './later.ts';
import type { Signals } from './signals.ts';

/** Each call of `Signals`, with what is known of its answer. */
export type SignalCalls = CallsOf<Signals>;

/** Where bundles are. */
const BUNDLES = { path: 'signal-bundles' };

/* What everybody may see: the schemas are loaded for an answer that is not exactly what our own server writes. */

const aPublished: ItemReading<PublishedSignal> = {
  isCanonical: (item): item is PublishedSignal => SIGNAL_SHAPES.published(item),
  schema: () => import('../../schema/published-signal.ts').then(found => found.PublishedSignal),
};

const theForm: ItemReading<SignalFormSettings> = {
  isCanonical: (item): item is SignalFormSettings => SIGNAL_SHAPES.form(item),
  schema: () => import('../../schema/signal-settings.ts').then(found => found.SignalFormSettings),
};

/** Makes them. */
export function signalCalls(reader: Reader, open: OpenSender): SignalCalls {
  // What who works here reads is checked by the schemas, always.
  const forStaff = () => Promise.all([open(), import('../../schema/signal-record.ts').catch(notComplete)]);
  return {
    prepare: async options => (await open()).prepare(options, signalKind),
    create: async (request, options) => (await open()).submit(signalKind, request, options),
    form: options => readItem(reader, theForm, { path: 'signals/form' }, options),
    published: options => readPublished(reader, options),
    async list(query = {}, options) {
      const [sender, { SignalRecord }] = await forStaff();
      return sender.inbox(signalKind, query, SignalRecord, options);
    },
    async get(id, options) {
      const [sender, { SignalDetails }] = await forStaff();
      return sender.details(signalKind, id, SignalDetails, options);
    },
    async transition(id, transition, options) {
      const [sender, { SignalRecord }] = await forStaff();
      return sender.transition(signalKind, id, transition, SignalRecord, options);
    },
    csv: async (query = {}, options) => (await open()).csv(signalKind, query, options),
    async bundles(options) {
      const [sender, { SignalBundle }] = await forStaff();
      return sender.list(BUNDLES, SignalBundle, options);
    },
    async bundle(request, options) {
      const [sender, { SignalBundle }] = await forStaff();
      return sender.write(BUNDLES, request, SignalBundle, options);
    },
    async transitionBundle(id, transition, options) {
      const [sender, { SignalBundle }] = await forStaff();
      return sender.transition(BUNDLES, id, transition, SignalBundle, options);
    },
  };
}

async function readPublished(reader: Reader, options?: CallOptions): ReturnType<SignalCalls['published']> {
  const { data, response } = await readPages(reader, 'signals/published', aPublished, {}, options).first;
  return { data: { items: data.items }, response };
}
