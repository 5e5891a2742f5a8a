import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { addDays } from '../../src/domain/calendar-day.ts';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import { authorize } from '../../src/server/access/api-keys.ts';
import { recipientOf } from '../../src/server/referrals/recipients.ts';
import { acceptedKeys, keysOf } from '../../src/server/referrals/sealing-keys.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import type { Store } from '../../src/server/store/store.ts';
import { readForTenant } from '../../src/server/store/tenant-read.ts';
import type { PublicKey } from '../../src/sdk/seal.ts';
import { unlockKey, type KeyFile } from '../../src/sdk/open.ts';
import { stek, type Finished } from '../support/cli.ts';
import { commandPath } from '../support/browser.ts';
import { aReferral, sealedReferral } from '../support/referral-card.ts';
import { courseOf } from '../support/sign-up-desk.ts';
import { typedAtTerminal } from '../support/typed-at-terminal.ts';

const TODAY = municipalDay(Date.now());
const PASSPHRASE = 'vier natte laarzen drogen';

let data = '';
const path = (name: string): string => join(data, name);
const run = (...args: string[]): Promise<Finished> => stek(args, {}, '');
const town = (...args: string[]): Promise<Finished> => run(...args, '--tenant', 'proefdorp', '--data', data);
const done = async (finished: Promise<Finished>): Promise<Finished> => {
  const { code, stderr } = await finished;
  assert.equal(code, 0, stderr);
  return finished;
};
const refused = async (words: RegExp, finished: Promise<Finished>): Promise<void> => {
  const { code, stdout, stderr } = await finished;
  assert.equal(code, 2, stdout);
  assert.match(stderr, words);
  assert.doesNotMatch(stderr, /\n\s+at /, 'no trace for people');
};
const keyAt = (name: string): KeyFile => JSON.parse(readFileSync(path(name), 'utf8')) as KeyFile;
const newKey = async (name: string): Promise<KeyFile> => {
  await done(run('keys', 'new', path(name), '--passphrase-file', path('passphrase')));
  return keyAt(name);
};
/** What the database has, as the server reads it. */
async function inStore<T>(look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openDatabase({ databaseUrl: undefined, data });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}
const publishedKeys = () => inStore(store => keysOf(store.db, 'proefdorp'));

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'stek-referral-keys-'));
  writeFileSync(path('passphrase'), `${PASSPHRASE}\nsecond line\n`);
  writeFileSync(path('feed.json'), JSON.stringify({ activities: [courseOf('course', { mode: 'none' })], places: [] }));
  await done(town('import', path('feed.json')));
});
after(() => rmSync(data, { recursive: true, force: true }));

describe('A key of sealed cards', () => {
  it('is made locked, for its owner alone, and says what cannot be undone', async () => {
    const { stdout, stderr } = await done(
      run('keys', 'new', path('made.stek-key'), '--passphrase-file', path('passphrase')),
    );
    const made = keyAt('made.stek-key');
    assert.equal(stdout, `${made.kid}\n`);
    assert.match(stderr, /nobody can open a card.*\nPut a copy of the file in the safe now/);
    assert.equal(statSync(path('made.stek-key')).mode & 0o777, 0o600);
    assert.equal((await unlockKey(made, PASSPHRASE)).kid, made.kid);
    await refused(
      /is there already/,
      run('keys', 'new', path('made.stek-key'), '--passphrase-file', path('passphrase')),
    );
    assert.deepEqual(keyAt('made.stek-key'), made, 'it is not written over');
  });

  it('is not made with a passphrase that is guessed, or typed in two ways', async () => {
    writeFileSync(path('short'), 'kort\n');
    await refused(/at least 12 characters/, run('keys', 'new', path('x'), '--passphrase-file', path('short')));
    await refused(/at least 12 characters/, stek(['keys', 'new', path('x')], {}, 'kort\nkort\n'));
    await refused(/not the same as before/, stek(['keys', 'new', path('x')], {}, `${PASSPHRASE}\n${PASSPHRASE}s\n`));
    await refused(/no answer/, stek(['keys', 'new', path('x')], {}, `${PASSPHRASE}\n`));
    assert.equal(readdirSync(data).includes('x'), false);
    await done(stek(['keys', 'new', path('piped')], {}, `${PASSPHRASE}\n${PASSPHRASE}\n`));
    assert.ok(await unlockKey(keyAt('piped'), PASSPHRASE));
  });

  const noTerminal = commandPath('script') ? false : 'no “script” here (apt-get install bsdutils)';
  it('has a passphrase that nobody reads from the screen while it is typed', { skip: noTerminal }, async () => {
    const shown = await typedAtTerminal(
      ['keys', 'new', path('typed.stek-key')],
      [
        [/not shown\./, 'te kort'],
        [/at least 12/, PASSPHRASE],
        [/Once more/, 'iets heel anders'],
        [/not the same/, PASSPHRASE],
      ],
    );
    assert.match(shown, /nobody can open a card/);
    for (const typed of ['te kort', PASSPHRASE, 'iets heel anders']) assert.equal(shown.includes(typed), false, shown);
    assert.ok(await unlockKey(keyAt('typed.stek-key'), PASSPHRASE));
  });
});

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
    const { kid, access } = await unlockKey(keyAt('lotte.stek-key'), PASSPHRASE);
    assert.equal(line, `${kid}  from ${TODAY} until ${municipalDay(Date.now() + 120 * 86_400_000)}`);
    assert.match(stderr, /key-pin="/);
    assert.equal(stdout.includes(access!) || stderr.includes(access!), false, 'the access is only in the file');
    const found = await inStore(store =>
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
      run('referral', 'recipients', 'list', '--tenant', 'nowhere', '--data', data),
    );
  });
});

describe('Published keys', () => {
  let escrow: KeyFile;
  beforeEach(async () => {
    escrow ??= await newKey('escrow.stek-key');
  });

  it('are those of somebody or the one in the safe, from a day on, and only their public part is there', async () => {
    const wout = await newKey('wout.stek-key');
    const from = addDays(TODAY, 10);
    const publish = (...more: string[]) => town('keys', 'publish', ...more);
    await refused(/Say whose key it is/, publish(path('escrow.stek-key')));
    await refused(/Say whose key it is/, publish(path('escrow.stek-key'), '--escrow', '--recipient', 'Wout'));
    await refused(/not a key file/, publish(path('feed.json'), '--escrow'));
    await refused(/--days is a number/, publish(path('escrow.stek-key'), '--escrow', '--days', '5'));
    await done(publish(path('escrow.stek-key'), '--escrow', '--days', '365'));
    await refused(/published before/, publish(path('escrow.stek-key'), '--recipient', 'Wout'));
    const { stdout } = await done(
      publish(path('wout.stek-key'), '--recipient', 'Wout', '--from', from, '--days', '90'),
    );
    assert.equal(
      stdout,
      `${wout.kid}  from ${from} until ${municipalDay(Date.parse(`${from}T00:00Z`) + 90 * 86_400_000)}  Wout\n`,
    );
    const { stdout: list } = await done(town('keys', 'published'));
    assert.equal(list.trim().split('\n').length, 3);
    assert.match(list, new RegExp(`${escrow.kid} {2}from ${TODAY} .*the key in the safe`));
    const rows = await inStore(store => store.db.selectFrom('sealing_keys').selectAll().execute());
    assert.deepEqual([rows.length, JSON.stringify(rows).includes('wrapped')], [3, false]);
    assert.deepEqual(Object.keys(JSON.parse(rows[0]!.jwk) as object).toSorted(), ['crv', 'kty', 'x', 'y']);
  });

  it('are followed by the next one 30 days before their end, with the same passphrase and new access', async () => {
    const rotate = (...more: string[]) =>
      town('keys', 'rotate', path('lotte.stek-key'), path('lotte-2.stek-key'), ...more);
    writeFileSync(path('wrong'), 'een heel ander woord\n');
    await refused(/does not open .*lotte\.stek-key/, rotate('--passphrase-file', path('wrong')));
    const { stderr } = await done(rotate('--passphrase-file', path('passphrase')));
    const [old, next] = [keyAt('lotte.stek-key'), keyAt('lotte-2.stek-key')];
    const keys = await publishedKeys();
    const [one, other] = [old, next].map(({ kid }) => keys.find(({ key }) => key.kid === kid)!);
    assert.deepEqual([one!.owner, other!.key.nbf], [other!.owner, one!.key.exp - 30 * 86_400]);
    const [before, now] = [await unlockKey(old, PASSPHRASE), await unlockKey(next, PASSPHRASE)];
    assert.notEqual(before.access, now.access);
    assert.match(now.access!, /^stek_recipient_/);
    const end = municipalDay(one!.key.exp * 1000);
    assert.ok(stderr.includes(`can come until ${addDays(end, 14)}`), stderr);
    assert.ok(stderr.includes(`every copy of it, on ${addDays(end, 14 + 180 + 1)}`), stderr);
    assert.ok(stderr.includes(`key-pin="${old.kid} ${next.kid}"`), stderr);
    await refused(/is there already/, rotate('--passphrase-file', path('passphrase')));
    await refused(/is not published here/, town('keys', 'rotate', path('made.stek-key'), path('y')));
  });

  it('that somebody lost are called back, and no card to them is taken', async () => {
    const { kid } = keyAt('wout.stek-key');
    await done(town('keys', 'withdraw', kid));
    await refused(/no published key with this thumbprint/, town('keys', 'withdraw', kid));
    assert.deepEqual(
      (await publishedKeys()).some(({ key }) => key.kid === kid),
      false,
    );
    await refused(/not published here, or was called back/, town('keys', 'rotate', path('wout.stek-key'), path('y')));
    await refused(/published before/, town('keys', 'publish', path('wout.stek-key'), '--recipient', 'Wout'));
  });
});

describe('A sealed card at the terminal', () => {
  let card = '';
  let request: ReturnType<typeof aReferral>;
  let recipients: PublicKey[];
  before(async () => {
    recipients = ['lotte.stek-key', 'escrow.stek-key'].map(name => ({
      ...keyAt(name).publicKey,
      kid: keyAt(name).kid,
    }));
    request = aReferral({ alreadyDone: 'Belde zelf.\n\u001b[2JTweede lijn.' });
    card = path('card.json');
    const envelope = await sealedReferral('proefdorp', recipients, request);
    writeFileSync(card, JSON.stringify({ ref: 'DST-26-0001', recipientId: request.recipientId, envelope }));
    writeFileSync(path('bare.json'), JSON.stringify(envelope));
  });
  const open = (...args: string[]) => run('keys', 'open', ...args, '--passphrase-file', path('passphrase'));

  it('is read in Dutch, first how to call without doing harm, with the old key among others', async () => {
    const { stdout } = await done(open(card, '--key', path('lotte-2.stek-key'), '--key', path('lotte.stek-key')));
    const lines = stdout.split('\n');
    assert.equal(lines[0], 'DST-26-0001  Karim  zillebeke');
    const order = [
      'Zeg niets op de voicemail.',
      '057 00 00 00',
      'Arabisch',
      'Ik ken hier niemand',
      'Mensen leren kennen',
      'Eens meegaan',
      'Belde zelf.',
      'Jij mag deze kaart lezen.',
      'Naam getypt: Karim, 2026-11-30 10:00',
      'Greet, Huisartsenpraktijk',
    ];
    const places = order.map(words => lines.findIndex(line => line.includes(words)));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
      stdout,
    );
    assert.equal(places.includes(-1), false, `${places.join()}\n${stdout}`);
    assert.equal(stdout.includes('\u001b'), false, 'a terminal obeys nothing that somebody wrote');
    assert.doesNotMatch(stdout, /afloopt/, 'only what was agreed to');
  });

  it('is opened with the key in the safe, bare or from a pipe, as JSON', async () => {
    const safe = await done(open(path('bare.json'), '--key', path('escrow.stek-key'), '--json'));
    assert.equal((JSON.parse(safe.stdout) as ReturnType<typeof aReferral>).card.person.firstName, 'Karim');
    const args = ['keys', 'open', '-', '--key', path('escrow.stek-key'), '--passphrase-file', path('passphrase')];
    assert.match((await done(stek(args, {}, readFileSync(card, 'utf8')))).stdout, /Karim/);
  });

  it('is not opened with another key or passphrase, nor when it is somebody else’s, and nothing is written down', async () => {
    const before = readdirSync(data).toSorted();
    await refused(/These keys do not open this card/, open(card, '--key', path('wout.stek-key')));
    await refused(/Add --key/, open(card));
    await refused(/no sealed card/, open(path('feed.json'), '--key', path('lotte.stek-key')));
    await refused(/is not JSON/, open(path('passphrase'), '--key', path('lotte.stek-key')));
    await refused(
      /does not open/,
      run('keys', 'open', card, '--key', path('lotte.stek-key'), '--passphrase-file', path('wrong')),
    );
    const { envelope } = JSON.parse(readFileSync(card, 'utf8')) as { envelope: object };
    writeFileSync(path('moved.json'), JSON.stringify({ recipientId: 'somebody-else', envelope }));
    await refused(
      /do not open this card, or it was changed/,
      open(path('moved.json'), '--key', path('lotte.stek-key')),
    );
    assert.deepEqual(readdirSync(data).toSorted(), [...before, 'moved.json'].toSorted());
  });

  it('is not trusted when its outside says more than the person agreed to', async () => {
    const { textVersion, textHash, lang } = request.card.consent;
    const consent = { textVersion, textHash, lang, scopes: ['share_card', 'tell_sender_outcome'] };
    const sealed = await sealedReferral('proefdorp', recipients, request, { placeId: request.placeId, consent });
    writeFileSync(path('lie.json'), JSON.stringify(sealed));
    await refused(/Do not trust this card/, open(path('lie.json'), '--key', path('lotte.stek-key')));
  });
});

describe('A contact person who leaves', () => {
  it('gets no new cards, stands in for nobody, and their access is named to be ended', async () => {
    const { stdout, stderr } = await done(town('referral', 'recipients', 'retire', 'Lotte'));
    assert.match(stdout, /gets no new cards/);
    const ids = [...stderr.matchAll(/stek keys revoke ([0-9a-f]{16}) --data/g)].map(([, id]) => id!);
    assert.equal(ids.length, 2, stderr);
    for (const id of ids) await done(run('keys', 'revoke', id, '--data', data));
    await refused(/gets no new cards any more/, town('keys', 'publish', path('made.stek-key'), '--recipient', 'Lotte'));
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
    writeFileSync(path('settings.json'), JSON.stringify({ ...usual, openWorkingDays: 1, phone: '+3257000000' }));
    assert.match(
      (await done(town('referral', 'settings', path('settings.json')))).stdout,
      /opened within 1 working days/,
    );
    assert.match((await town('referral', 'settings')).stderr, /Decided 1 times/);
    writeFileSync(path('settings.json'), JSON.stringify({ ...usual, keepDays: 170, longestDays: 100, more: 1 }));
    await refused(/more/, town('referral', 'settings', path('settings.json')));
    writeFileSync(path('settings.json'), JSON.stringify({ ...usual, keepDays: 170, longestDays: 100 }));
    await refused(/longestDays: This is shorter/, town('referral', 'settings', path('settings.json')));
  });
});
