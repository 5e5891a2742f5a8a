import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { createStekClient, http } from '../../src/sdk/index.ts';
import { ended, startServer, stek } from '../support/cli.ts';
import { aReferral } from '../support/referral-card.ts';
import { PASSPHRASE, ReferralTerminal } from '../support/referral-terminal.ts';

const PAGE = readFileSync(new URL('../../docs/referral-keys.md', import.meta.url), 'utf8');

/** The commands of the page, in its order. */
const COMMANDS = [...PAGE.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split('\n'));

/** What a shell makes of a line: its words, and the file that gets what is printed. */
function wordsOf(line: string): { words: string[]; into?: string } {
  const [command = '', into] = line.split(' > ');
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  return { words, ...(into && { into: into.trim() }) };
}

let terminal: ReferralTerminal;
before(async () => {
  terminal = await ReferralTerminal.open();
});
after(() => terminal.close());

/** A word as it is typed here: in a folder of its own, with the thumbprints and the short name that there are. */
function typed(word: string, ref: string): string {
  if (word === 'ieper') return 'proefdorp';
  if (word === 'DST-26-0412') return ref;
  if (/^LOTTE(-2)?$/.test(word)) return terminal.key(`${word.toLowerCase()}.stek-key`).kid;
  return /\.(stek-key|public|json)$/.test(word) ? terminal.path(word) : word;
}

/** Somebody sends Lotte a card, sealed to the keys that there are then. @returns its short name */
async function sent(): Promise<string> {
  const { child, url } = await startServer(['--data', terminal.data]);
  try {
    const { referrals } = createStekClient({ transport: http(`${url}/v1/proefdorp`) });
    const { recipients } = await referrals.recipients();
    return (await referrals.create(aReferral({ recipientId: recipients[0]!.id }))).ref;
  } finally {
    child.kill();
    await ended(child);
  }
}

it('Every command on the page about keys does what stands there, from the first key to a card opened with the one in the safe', async () => {
  assert.equal(COMMANDS.length, 21);
  let ref = '';
  let printed = '';
  for (const line of COMMANDS) {
    if (line.startsWith('stek referral list')) ref = await sent();
    const { words, into } = wordsOf(line);
    const args = words.slice(1).map(word => typed(word, ref));
    const where = args.includes('--tenant') ? ['--data', terminal.data] : [];
    const { code, stdout, stderr } = await stek([...args, ...where], {}, `${PASSPHRASE}\n${PASSPHRASE}\n`);
    assert.equal(code, 0, `${line}\n${stderr}`);
    if (into !== undefined) terminal.write(into, stdout);
    printed = stdout;
  }
  assert.match(printed, /^DST-\d\d-\d{4} {2}Fatou\n\nZo bel je veilig:/);
});
