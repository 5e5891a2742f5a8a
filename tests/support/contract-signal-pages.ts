import { newTicket } from '../../src/server/access/form-ticket.ts';
import { MOST_FROM_PAGES } from '../../src/server/signals/take-from-page.ts';
import type { ContractTown } from './contract-town.ts';

const PAGE = '/p/ieper/signal';
const PAPER = '/p/ieper/signal-paper';
const ANSWERED = '/p/ieper/signals';
const HTML = { headers: { accept: 'text/html' } };
const WORDS = 'Er rijdt geen bus meer na zes uur.';

/** An address of every page about signals, and a form that it takes. */
export const SIGNAL_PAGES_USUAL: Record<string, { path: string; body?: unknown }> = {
  showPublishedSignals: { path: ANSWERED },
  showSignalForm: { path: PAGE },
  sendSignalForm: { path: PAGE, body: 'ticket=x' },
  showSignalPaper: { path: PAPER },
  getSignalPaperStyle: { path: '/assets/signal-paper.css' },
};

/** Fills the form in and sends it, from a page that was open for ten seconds. */
async function sent(
  town: ContractTown,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const opened = town.store.clock().getTime() - 10_000;
  const { text: ticket } = await newTicket(town.keys, opened, 'ieper', 'signals');
  return town.form(PAGE, { ticket, ...fields }, headers);
}

/** What was seen before is asked for again. */
async function again(town: ContractTown, path: string): Promise<Response> {
  const { headers } = await town.get(path);
  return town.get(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
}

/** What can come of them, and what to ask for it. */
export const SIGNAL_PAGE_CASES: readonly [
  operation: string,
  status: number,
  ask: (town: ContractTown) => Promise<Response>,
][] = [
  ['showPublishedSignals', 200, town => town.get(ANSWERED, HTML)],
  ['showPublishedSignals', 304, town => again(town, ANSWERED)],
  ['showSignalForm', 200, town => town.get(`${PAGE}?lang=ar&kort=1`, HTML)],
  ['sendSignalForm', 200, town => sent(town, { text: WORDS })],
  ['sendSignalForm', 403, town => sent(town, { text: WORDS }, { 'sec-fetch-site': 'cross-site' })],
  ['sendSignalForm', 422, town => sent(town, { text: 'bus' })],
  ['sendSignalForm', 422, town => sent(town, { text: WORDS, themes: 'Geen thema!' })],
  [
    'sendSignalForm',
    429,
    async town => {
      for (let count = 0; count < MOST_FROM_PAGES; count++) await sent(town, { text: WORDS });
      return sent(town, { text: WORDS });
    },
  ],
  ['showSignalPaper', 200, town => town.get(`${PAPER}?lang=fr`, HTML)],
  ['showSignalPaper', 304, town => again(town, PAPER)],
];
