import { readFileSync } from 'node:fs';
import type { ContractTown } from './contract-town.ts';

const CARD = '/p/ieper/kaart';
const INBOX = '/p/ieper/contact-inbox';
const HTML = { headers: { accept: 'text/html' } };

/** An address of every page that loads an element from its own server, and of what it loads: there they are those of an earlier build. */
export const OWN_ORIGIN_USUAL: Record<string, { path: string }> = {
  showReferralCard: { path: CARD },
  showContactInbox: { path: INBOX },
  getElement: { path: '/elements/0123456789abcdef/stek-referral-card.js' },
  getElementPart: { path: '/elements/0123456789abcdef/chunks/shared-1a2b3c.js' },
  showEmbedMaker: { path: '/embed?way=frame' },
  showEmbedPreview: { path: '/embed/preview?embed=referral' },
  getEmbedMakerStyle: { path: '/assets/embed.css' },
  getEmbedPreviewStyle: { path: '/assets/embed-preview.css?scheme=dark' },
  getEmbedMakerScript: { path: '/assets/embed.js' },
  showStart: { path: '/' },
  showServices: { path: '/p/ieper/services' },
  getFile: { path: '/cdn/nothing.js' },
  getFileIn: { path: '/cdn/chunks/nothing.js' },
  getFileInPart: { path: '/cdn/bundled/texts/nothing.json' },
  getTextsOfRelease: { path: '/cdn/0.0.0/bundled/texts/nothing.json' },
};

/** The address that the page names, or one beside it. */
async function built(town: ContractTown, name: string): Promise<Response> {
  const [, folder] = /src="(\/elements\/\w+\/)/.exec(await (await town.get(CARD, HTML)).text()) ?? [];
  return town.get(`${folder}${name}`);
}

type Case = [operation: string, status: number, ask: (town: ContractTown) => Promise<Response>];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const TEXTS = 'bundled/texts/fr-element-1a2b3c.json';
/** A file at each depth. */
const FILES: Record<string, string> = {
  getFile: '/cdn/stek-referral-card.js',
  getFileIn: `/cdn/${version}/NOTICES.txt`,
  getFileInPart: `/cdn/${TEXTS}`,
  getTextsOfRelease: `/cdn/${version}/${TEXTS}`,
};

/** What can come of them, and what to ask for it. */
export const OWN_ORIGIN_CASES: readonly Case[] = [
  ['showReferralCard', 200, town => town.get(`${CARD}?lang=ar`, HTML)],
  ['showContactInbox', 200, town => town.get(`${INBOX}?address=u`, HTML)],
  ['getElement', 200, town => built(town, 'stek-referral-card.js')],
  ['getElement', 200, town => built(town, 'NOTICES.txt')],
  ['getElement', 404, town => built(town, 'integrity.json')],
  ['getElementPart', 200, town => built(town, 'chunks/shared-1a2b3c.js')],
  ['showStart', 200, town => town.get('/?lang=fr', HTML)],
  ['showStart', 404, town => town.get('/')],
  ['showServices', 200, town => town.get('/p/ieper/services?words=wonen&cost=free', HTML)],
  ...Object.entries(FILES).flatMap(
    ([operation, path]) =>
      [
        [operation, 200, town => town.get(path)],
        [operation, 304, town => town.get(path, { headers: { 'if-none-match': '*' } })],
      ] satisfies Case[],
  ),
];
