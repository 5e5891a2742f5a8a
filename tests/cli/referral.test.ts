import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../src/domain/calendar-day.ts';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import { createStekClient, http } from '../../src/sdk/index.ts';
import { unlockKey } from '../../src/sdk/open.ts';
import { authorize } from '../../src/server/access/api-keys.ts';
import { recipientOf } from '../../src/server/referrals/recipients.ts';
import { acceptedKeys } from '../../src/server/referrals/sealing-keys.ts';
import { readForTenant } from '../../src/server/store/tenant-read.ts';
import { ended, startServer, stek, type Finished } from '../support/cli.ts';
import { aReferral } from '../support/referral-card.ts';
import { PASSPHRASE, ReferralTerminal } from '../support/referral-terminal.ts';

const TODAY = municipalDay(Date.now());

let terminal: ReferralTerminal;
const path = (name: string): string => terminal.path(name);
const run = (...args: string[]): Promise<Finished> => terminal.run(...args);
const town = (...args: string[]): Promise<Finished> => terminal.town(...args);
const done = (command: Promise<Finished>): Promise<Finished> => terminal.done(command);
const refused = (words: RegExp, command: Promise<Finished>): Promise<void> => terminal.refused(words, command);

before(async () => {
  terminal = await ReferralTerminal.open();
});
after(() => terminal.close());

describe('Contact persons', () => {
  it('are added with a key and their access in one file, and found by name', async () => {
    const { stdout, stderr } = await done(
      town(
        ...['referral', 'recipients', 'add', '--name', 'Lotte', '--phone', '057 00 00 00', '--languages', 'nl, fr'],
        ...['--mail', 'lotte@stek.example', '--hours', 'MO,TU 09:00-12:00', '--about', 'Luistert en zoekt mee.'],
        ...['--key-file', path('lotte.stek-key'), '--passphrase-file', path('passphrase')],
      ),
    );
    const [id, line] = stdout.split('\n');
    const { kid, access } = await unlockKey(terminal.key('lotte.stek-key'), PASSPHRASE);
    assert.equal(line, `${kid}  from ${TODAY} until ${municipalDay(Date.now() + 120 * 86_400_000)}`);
    assert.match(stderr, /key-pin="/);
    assert.equal(stdout.includes(access!) || stderr.includes(access!), false, 'the access is only in the file');
    const found = await terminal.inStore(store =>
      readForTenant(store, 'proefdorp', async read => {
        const key = await authorize(store, `Bearer ${access!}`, 'proefdorp', 'submissions:read-sealed');
        return { role: key.role, whose: await recipientOf(read, key.id), accepted: await acceptedKeys(read, id!) };
      }),
    );
    assert.deepEqual([found!.role, found!.whose, found!.accepted.map(key => key.kid)], ['recipient', id, [kid]]);
    const list = await done(town('referral', 'recipients', 'list'));
    assert.match(list.stdout, /^[0-9a-f]{8} {2}Lotte {2}\+3257000000 {2}lotte@stek\.example {2}nobody stands in\n {4}/);
    assert.match(list.stderr, /no key in the safe/);
  });

  it('have a deputy and days off, and are changed one by one', async () => {
    await done(town('referral', 'recipients', 'add', '--name', 'Wout', '--phone', '+3257000000'));
    await done(town('referral', 'recipients', 'set', 'lotte', '--deputy', 'Wout', '--phone', '+32 57 00 00 01'));
    const [from, until] = [addDays(TODAY, -1), addDays(TODAY, 5)];
    await done(town('referral', 'recipients', 'leave', 'Lotte', from, until));
    const { stdout } = await done(town('referral', 'recipients', 'list', '--json'));
    const all = JSON.parse(stdout) as Record<string, unknown>[];
    const [lotte, wout] = all as [Record<string, unknown>, Record<string, unknown>];
    assert.deepEqual([all.length, lotte['phone'], lotte['deputyId']], [2, '+3257000001', wout['id']]);
    assert.deepEqual([lotte['leave'], lotte['languages']], [[{ from, until }], ['nl', 'fr']]);
    assert.match(
      (await town('referral', 'recipients', 'list')).stdout,
      new RegExp(`Wout stands in {2}AWAY until ${until}`),
    );
    assert.match(
      (await town('referral', 'recipients', 'list')).stdout,
      /Wout.*\n {4}no key: nobody can send them a card/,
    );
    const alone = await done(town('referral', 'recipients', 'leave', 'Wout', from, until));
    assert.match(alone.stderr, /Nobody stands in for them/);
    await done(town('referral', 'recipients', 'leave', 'Lotte', 'none'));
    await done(town('referral', 'recipients', 'leave', 'Wout', 'none'));
    assert.doesNotMatch((await town('referral', 'recipients', 'list')).stdout, /AWAY/);
  });

  it('are refused in words when something about them cannot be', async () => {
    const set = (...typed: string[]) => town('referral', 'recipients', 'set', 'Lotte', ...typed);
    await refused(/Somebody else who gets cards stands in/, set('--deputy', 'Lotte'));
    await refused(/no contact person “Karim” here. There are: Lotte, Wout/, set('--deputy', 'Karim'));
    await refused(/phone/, set('--phone', 'five'));
    await refused(/such as "MO,TU 09:00-12:00"/, set('--hours', 'maandag'));
    await refused(/The end must be after the start/, set('--hours', 'MO 12:00-09:00'));
    await refused(/no such place/, set('--places', 'nowhere'));
    await refused(
      /The last day is not before/,
      town('referral', 'recipients', 'leave', 'Lotte', '2027-02-02', '2027-02-01'),
    );
    await refused(/Write the first and the last day/, town('referral', 'recipients', 'leave', 'Lotte', 'tomorrow'));
    await refused(/--name/, town('referral', 'recipients', 'add', '--phone', '+3257000000'));
    await refused(/list, add, set, leave, retire, access/, town('referral', 'recipients', 'lend'));
    await refused(
      /no municipality “nowhere”/,
      run('referral', 'recipients', 'list', '--tenant', 'nowhere', '--data', terminal.data),
    );
  });
});

describe('A card that came to the server', () => {
  let server: { child: ChildProcess; url: string };
  let ref = '';
  before(async () => {
    await terminal.newKey('escrow.stek-key');
    await terminal.newKey('wout.stek-key');
    await done(town('keys', 'publish', path('escrow.stek-key'), '--escrow'));
    server = await startServer(['--data', terminal.data], {});
    const stekOf = (apiKey?: string) =>
      createStekClient({ transport: http(`${server.url}/v1/proefdorp`, { ...(apiKey && { apiKey }) }) });
    const { recipients } = await stekOf().referrals.recipients();
    const { id } = recipients.find(({ firstName }) => firstName === 'Lotte')!;
    const keyPins = ['lotte.stek-key', 'escrow.stek-key'].map(name => terminal.key(name).kid);
    await assert.rejects(
      async () => stekOf().referrals.create(aReferral({ recipientId: id }), { keyPins: [keyPins[0]!] }),
      {
        code: 'key_untrusted',
      },
    );
    const request = aReferral({ recipientId: id, scopes: ['share_card', 'tell_sender_stage'] });
    ({ ref } = await stekOf().referrals.create(request, { keyPins }));
    const { access } = await unlockKey(terminal.key('lotte.stek-key'), PASSPHRASE);
    const mine = stekOf(access);
    const [record, ...more] = await mine.referrals.list();
    assert.deepEqual([record!.ref, record!.kids, more], [ref, keyPins, []]);
    terminal.write('mine.json', JSON.stringify(await mine.referrals.get(record!.id)));
  });
  after(async () => {
    server.child.kill();
    await ended(server.child);
  });
  const PERSON = /Fatou|huur|Wonen|housing|Huisarts/;

  it('is opened by its contact person with their file, from what the server gave', async () => {
    const key = ['--key', path('lotte.stek-key'), '--passphrase-file', path('passphrase')];
    const { stdout } = await done(run('keys', 'open', path('mine.json'), ...key));
    assert.equal(stdout.split('\n')[0], `${ref}  Fatou`);
  });

  it('is seen by who works there as far as its days, and nothing of the person', async () => {
    const { stdout: list } = await done(town('referral', 'list'));
    assert.match(list, new RegExp(`^${ref} {2}sent {2}due \\d{4}-\\d\\d-\\d\\d {2}Lotte\n$`));
    const { stdout } = await done(town('referral', 'show', ref.toLowerCase()));
    assert.match(stdout, /agreed to: share_card, tell_sender_stage \(words 2026-12, nl\)/);
    assert.ok(
      stdout.includes(`${terminal.key('lotte.stek-key').kid} and ${terminal.key('escrow.stek-key').kid}`),
      stdout,
    );
    assert.doesNotMatch(list + stdout, PERSON);
    assert.equal((await done(town('referral', 'list', '--state', 'closed'))).stdout, 'There are none.\n');
    assert.equal((JSON.parse((await done(town('referral', 'list', '--json'))).stdout) as object[]).length, 1);
    await refused(/--state is one of: sent, received/, town('referral', 'list', '--state', 'lost'));
    await refused(/no card “DST-26-9999” here\.\nSee: stek referral list/, town('referral', 'show', 'DST-26-9999'));
  });

  it('is taken out sealed for the key in the safe, which is written down under a name', async () => {
    const first = await done(town('referral', 'sealed', ref, '--as', 'Greet'));
    assert.match(first.stderr, /Written down: Greet took it out/);
    assert.match(first.stderr, /Opened before by recipient: Contact person Lotte, \d{4}-/);
    assert.doesNotMatch(first.stdout, PERSON);
    const args = ['keys', 'open', '-', '--key', path('escrow.stek-key'), '--passphrase-file', path('passphrase')];
    assert.match((await done(stek(args, {}, first.stdout))).stdout, /Fatou/);
    const second = await done(town('referral', 'sealed', ref, '--as', 'Greet'));
    assert.match(second.stderr, /Opened before by admin: Greet, /);
    await refused(/Add --as with your name/, town('referral', 'sealed', ref, '--as', '<b>'));
  });
});

describe('A contact person who leaves', () => {
  it('gets no new cards, stands in for nobody, and their access is named to be ended', async () => {
    const { stdout, stderr } = await done(town('referral', 'recipients', 'retire', 'Lotte'));
    assert.match(stdout, /gets no new cards/);
    const ids = [...stderr.matchAll(/stek keys revoke ([0-9a-f]{16}) --data/g)].map(([, id]) => id!);
    assert.equal(ids.length, 1, stderr);
    for (const id of ids) await done(run('keys', 'revoke', id, '--data', terminal.data));
    await refused(/gets no new cards any more/, town('keys', 'publish', path('wout.stek-key'), '--recipient', 'Lotte'));
    await refused(
      /Somebody else who gets cards stands in/,
      town('referral', 'recipients', 'set', 'Wout', '--deputy', 'Lotte'),
    );
    assert.match((await town('referral', 'recipients', 'list')).stdout, /Lotte .*gets no new cards/);
    const given = await done(town('referral', 'recipients', 'access', 'Wout'));
    assert.match(given.stdout, /^stek_recipient_[0-9a-f]{16}_[0-9a-f]{64}\n$/);
  });
});

describe('What a municipality decides about cards', () => {
  it('is printed, changed from a file, and refused part by part', async () => {
    const { stdout, stderr } = await done(town('referral', 'settings'));
    const usual = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual([usual['openWorkingDays'], usual['keepDays']], [2, 90]);
    assert.match(stderr, /Nobody decided anything yet/);
    terminal.write('settings.json', JSON.stringify({ ...usual, openWorkingDays: 1, phone: '+3257000000' }));
    assert.match(
      (await done(town('referral', 'settings', path('settings.json')))).stdout,
      /opened within 1 working days/,
    );
    assert.match((await town('referral', 'settings')).stderr, /Decided 1 times/);
    terminal.write('settings.json', JSON.stringify({ ...usual, keepDays: 170, longestDays: 100, more: 1 }));
    await refused(/more/, town('referral', 'settings', path('settings.json')));
    terminal.write('settings.json', JSON.stringify({ ...usual, keepDays: 170, longestDays: 100 }));
    await refused(/longestDays: This is shorter/, town('referral', 'settings', path('settings.json')));
  });
});
