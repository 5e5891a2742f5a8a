import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { addDays } from '../../src/domain/calendar-day.ts';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import { unlockKey, type KeyFile } from '../../src/sdk/open.ts';
import type { PublicKey } from '../../src/sdk/seal.ts';
import { keysOf } from '../../src/server/referrals/sealing-keys.ts';
import { commandPath } from '../support/browser.ts';
import { stek, type Finished } from '../support/cli.ts';
import { aReferral, sealedReferral } from '../support/referral-card.ts';
import { PASSPHRASE, ReferralTerminal } from '../support/referral-terminal.ts';
import { typedAtTerminal } from '../support/typed-at-terminal.ts';

const TODAY = municipalDay(Date.now());

let terminal: ReferralTerminal;
const path = (name: string): string => terminal.path(name);
const run = (...args: string[]): Promise<Finished> => terminal.run(...args);
const town = (...args: string[]): Promise<Finished> => terminal.town(...args);
const done = (command: Promise<Finished>): Promise<Finished> => terminal.done(command);
const refused = (words: RegExp, command: Promise<Finished>): Promise<void> => terminal.refused(words, command);

before(async () => {
  terminal = await ReferralTerminal.open();
  await terminal.add('Lotte');
  await done(town('referral', 'recipients', 'add', '--name', 'Wout', '--phone', '+3257000000'));
});
after(() => terminal.close());

describe('A key of sealed cards', () => {
  it('is made locked, for its owner alone, and says what cannot be undone', async () => {
    const { stdout, stderr } = await done(
      run('keys', 'new', path('made.stek-key'), '--passphrase-file', path('passphrase')),
    );
    const made = terminal.key('made.stek-key');
    assert.equal(stdout, `${made.kid}\n`);
    assert.match(stderr, /nobody can open a card.*\nPut a copy of the file in the safe now/);
    assert.equal(statSync(path('made.stek-key')).mode & 0o777, 0o600);
    assert.equal((await unlockKey(made, PASSPHRASE)).kid, made.kid);
    await refused(
      /is there already/,
      run('keys', 'new', path('made.stek-key'), '--passphrase-file', path('passphrase')),
    );
    assert.deepEqual(terminal.key('made.stek-key'), made, 'it is not written over');
  });

  it('is not made with a passphrase that is guessed, or typed in two ways', async () => {
    terminal.write('short', 'kort\n');
    await refused(/at least 12 characters/, run('keys', 'new', path('x'), '--passphrase-file', path('short')));
    await refused(/at least 12 characters/, stek(['keys', 'new', path('x')], {}, 'kort\nkort\n'));
    await refused(/not the same as before/, stek(['keys', 'new', path('x')], {}, `${PASSPHRASE}\n${PASSPHRASE}s\n`));
    await refused(/no answer/, stek(['keys', 'new', path('x')], {}, `${PASSPHRASE}\n`));
    assert.equal(readdirSync(terminal.data).includes('x'), false);
    await done(stek(['keys', 'new', path('piped')], {}, `${PASSPHRASE}\n${PASSPHRASE}\n`));
    assert.ok(await unlockKey(terminal.key('piped'), PASSPHRASE));
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
    assert.ok(await unlockKey(terminal.key('typed.stek-key'), PASSPHRASE));
  });
});

describe('Published keys', () => {
  let escrow: KeyFile;
  beforeEach(async () => {
    escrow ??= await terminal.newKey('escrow.stek-key');
  });

  it('are those of somebody or the one in the safe, from a day on, and only their public part is there', async () => {
    const wout = await terminal.newKey('wout.stek-key');
    const from = addDays(TODAY, 10);
    const publish = (...more: string[]) => town('keys', 'publish', ...more);
    await refused(/Say whose key it is/, publish(path('escrow.stek-key')));
    await refused(/Say whose key it is/, publish(path('escrow.stek-key'), '--escrow', '--recipient', 'Wout'));
    await refused(/not a key file/, publish(path('feed.json'), '--escrow'));
    await refused(/--days is a number/, publish(path('escrow.stek-key'), '--escrow', '--days', '5'));
    const carried = await done(run('keys', 'public', path('escrow.stek-key')));
    assert.equal(carried.stdout.includes(escrow.wrapped), false);
    await done(publish(terminal.write('escrow.public', carried.stdout), '--escrow', '--days', '365'));
    const other = JSON.stringify({ ...JSON.parse(carried.stdout), kid: wout.kid });
    await refused(/not a key file/, publish(terminal.write('other.public', other), '--escrow'));
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
    const rows = await terminal.inStore(store => store.db.selectFrom('sealing_keys').selectAll().execute());
    assert.deepEqual([rows.length, JSON.stringify(rows).includes('wrapped')], [3, false]);
    assert.deepEqual(Object.keys(JSON.parse(rows[0]!.jwk) as object).toSorted(), ['crv', 'kty', 'x', 'y']);
  });

  it('are followed by the next one 30 days before their end, with the same passphrase and new access', async () => {
    const rotate = (...more: string[]) =>
      town('keys', 'rotate', path('lotte.stek-key'), path('lotte-2.stek-key'), ...more);
    terminal.write('wrong', 'een heel ander woord\n');
    await refused(/does not open .*lotte\.stek-key/, rotate('--passphrase-file', path('wrong')));
    const { stderr } = await done(rotate('--passphrase-file', path('passphrase')));
    const [old, next] = [terminal.key('lotte.stek-key'), terminal.key('lotte-2.stek-key')];
    const keys = await terminal.inStore(store => keysOf(store.db, 'proefdorp'));
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
    await terminal.newKey('unpublished.stek-key');
    await refused(/is not published here/, town('keys', 'rotate', path('unpublished.stek-key'), path('y')));
  });

  it('that somebody lost are called back, and no card to them is taken', async () => {
    const { kid } = terminal.key('wout.stek-key');
    await done(town('keys', 'withdraw', kid));
    await refused(/no published key with this thumbprint/, town('keys', 'withdraw', kid));
    assert.deepEqual(
      (await terminal.inStore(store => keysOf(store.db, 'proefdorp'))).some(({ key }) => key.kid === kid),
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
      ...terminal.key(name).publicKey,
      kid: terminal.key(name).kid,
    }));
    request = aReferral({
      placeId: 'zillebeke',
      wishes: 'Eens meegaan naar de soep.',
      alreadyDone: 'Belde zelf.\n\u001b[2JTweede lijn.',
    });
    card = path('card.json');
    const envelope = await sealedReferral('proefdorp', recipients, request);
    terminal.write('card.json', JSON.stringify({ ref: 'DST-26-0001', recipientId: request.recipientId, envelope }));
    terminal.write('bare.json', JSON.stringify(envelope));
  });
  const open = (...args: string[]) => run('keys', 'open', ...args, '--passphrase-file', path('passphrase'));

  it('is read in Dutch, first how to call without doing harm, with the old key among others', async () => {
    const { stdout } = await done(open(card, '--key', path('lotte-2.stek-key'), '--key', path('lotte.stek-key')));
    const lines = stdout.split('\n');
    assert.equal(lines[0], 'DST-26-0001  Fatou  zillebeke');
    const order = [
      'Zeg niets op de voicemail.',
      '057 00 00 00',
      'Nederlands',
      'De huur is te hoog.',
      'Wonen',
      'Eens meegaan',
      'Belde zelf.',
      'Jij mag deze kaart lezen.',
      'Naam getypt: Fatou, 2026-11-30 12:55',
      'Greet, De Huisarts',
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
    assert.equal((JSON.parse(safe.stdout) as ReturnType<typeof aReferral>).card.person.firstName, 'Fatou');
    const args = ['keys', 'open', '-', '--key', path('escrow.stek-key'), '--passphrase-file', path('passphrase')];
    assert.match((await done(stek(args, {}, readFileSync(card, 'utf8')))).stdout, /Fatou/);
  });

  it('is not opened with another key or passphrase, nor when it is somebody else’s, and nothing is written down', async () => {
    const before = readdirSync(terminal.data).toSorted();
    await refused(/These keys do not open this card/, open(card, '--key', path('wout.stek-key')));
    await refused(/Add --key/, open(card));
    await refused(/no sealed card/, open(path('feed.json'), '--key', path('lotte.stek-key')));
    await refused(/is not JSON/, open(path('passphrase'), '--key', path('lotte.stek-key')));
    await refused(
      /does not open/,
      run('keys', 'open', card, '--key', path('lotte.stek-key'), '--passphrase-file', path('wrong')),
    );
    const { envelope } = JSON.parse(readFileSync(card, 'utf8')) as { envelope: object };
    terminal.write('moved.json', JSON.stringify({ recipientId: 'somebody-else', envelope }));
    await refused(
      /do not open this card, or it was changed/,
      open(path('moved.json'), '--key', path('lotte.stek-key')),
    );
    assert.deepEqual(readdirSync(terminal.data).toSorted(), [...before, 'moved.json'].toSorted());
  });

  it('is not trusted when its outside says more than the person agreed to', async () => {
    const { textVersion, textHash, lang } = request.card.consent;
    const consent = { textVersion, textHash, lang, scopes: ['share_card', 'tell_sender_outcome'] };
    const sealed = await sealedReferral('proefdorp', recipients, request, { placeId: request.placeId, consent });
    terminal.write('lie.json', JSON.stringify(sealed));
    await refused(/Do not trust this card/, open(path('lie.json'), '--key', path('lotte.stek-key')));
  });
});
