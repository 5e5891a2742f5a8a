import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { calculateJwkThumbprint, compactDecrypt, CompactEncrypt, decodeProtectedHeader, generateKeyPair } from 'jose';
import { makeKeyFile, unlockKey, type KeyFile } from '../../src/sdk/open.ts';

const PASSPHRASE = 'vier natte laarzen drogen';
const ACCESS = 'stek_recipient_0123456789abcdef_00';

describe('A key file', () => {
  let file: KeyFile;
  before(async () => (file = await makeKeyFile(PASSPHRASE, { access: ACCESS })));

  it('is opened with its passphrase, also from text, and the key cannot be taken out', async () => {
    const { kid, key, publicKey, access } = await unlockKey(JSON.stringify(file), ` ${PASSPHRASE}\n`);
    assert.deepEqual([kid, publicKey, access], [file.kid, file.publicKey, ACCESS]);
    assert.equal(kid, await calculateJwkThumbprint(publicKey));
    assert.deepEqual([key.type, key.extractable, key.usages], ['private', false, ['deriveBits']]);
    await assert.rejects(crypto.subtle.exportKey('jwk', key), { name: 'InvalidAccessError' });
  });

  it('shows nothing of the private key, and makes each guess cost 600,000 rounds', () => {
    const { alg, enc, p2c, p2s } = decodeProtectedHeader(file.wrapped);
    assert.deepEqual([alg, enc, p2c], ['PBES2-HS512+A256KW', 'A256GCM', 600_000]);
    assert.ok(Buffer.from(p2s as string, 'base64url').length >= 16);
    assert.deepEqual(Object.keys(file).toSorted(), ['createdOn', 'kid', 'publicKey', 'stek', 'v', 'wrapped']);
    assert.deepEqual(Object.keys(file.publicKey).toSorted(), ['crv', 'kty', 'x', 'y']);
    assert.doesNotMatch(JSON.stringify(file), /"d"|stek_recipient/);
  });

  it('does not open with another passphrase', async () => {
    for (const other of [PASSPHRASE.toUpperCase(), `${PASSPHRASE}s`, ''])
      await assert.rejects(unlockKey(file, other), { code: 'cannot_open' });
  });

  it('opens with the same letters from another keyboard', async () => {
    const accented = 'één koffie voor Zoë'.normalize('NFC');
    const made = await makeKeyFile(accented);
    assert.equal((await unlockKey(made, accented.normalize('NFD'))).kid, made.kid);
    assert.equal('access' in (await unlockKey(made, accented)), false);
  });

  it('is not made with a passphrase that is guessed', async () => {
    for (const short of ['', 'elf tekens.', `kort${' '.repeat(20)}`])
      await assert.rejects(makeKeyFile(short), { code: 'invalid_request' }, short);
  });

  it('is refused when it is something else, or says another public key than the one it locks', async () => {
    const other = await makeKeyFile(PASSPHRASE);
    const noFiles: unknown[] = [
      ...['', 'x', '[]', null, 5, {}, { ...file, v: 2 }, { ...file, stek: 'key' }, { ...file, kid: other.kid }],
      ...[
        { ...file, publicKey: other.publicKey },
        { ...file, wrapped: undefined },
      ],
    ];
    for (const none of noFiles)
      await assert.rejects(unlockKey(none, PASSPHRASE), { code: 'invalid_request' }, JSON.stringify(none));
    assert.equal(noFiles.length, 11);
    const swapped = { ...file, kid: other.kid, publicKey: other.publicKey };
    await assert.rejects(unlockKey(swapped, PASSPHRASE), { code: 'cannot_open' });
  });

  it('that asks for another lock than ours is refused at once, whatever it costs to try', async () => {
    const header = decodeProtectedHeader(file.wrapped);
    const [, ...rest] = file.wrapped.split('.');
    const headed = (changed: object) =>
      [Buffer.from(JSON.stringify({ ...header, ...changed })).toString('base64url'), ...rest].join('.');
    const plain = new TextEncoder().encode(JSON.stringify({ jwk: {} }));
    const { publicKey: rsa } = await generateKeyPair('RSA-OAEP-256');
    const others: string[] = [
      ...[2 ** 31, 2_000_001, 2 ** 53, -1, 0, '600000', 1e308].map(p2c => headed({ p2c })),
      ...['none', 'dir', 'A256KW', 'PBES2-HS256+A128KW', 'RSA-OAEP-256'].map(alg => headed({ alg })),
      ...['none', 'A128GCM', 'A256CBC-HS512'].map(enc => headed({ enc })),
      headed({ crit: ['p2c'] }),
      await new CompactEncrypt(plain).setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' }).encrypt(rsa),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}....`,
      '....',
    ];
    assert.equal(others.length, 19);
    // 2^31 rounds would take an hour.
    for (const wrapped of others)
      await assert.rejects(unlockKey({ ...file, wrapped }, PASSPHRASE), { code: 'cannot_open' }, wrapped.slice(0, 80));
  });

  it('that was packed, to become large when it is opened, stays closed', async () => {
    const passphrase = new TextEncoder().encode(PASSPHRASE);
    const { plaintext } = await compactDecrypt(file.wrapped, passphrase, {
      ...{ maxPBES2Count: 600_000, keyManagementAlgorithms: ['PBES2-HS512+A256KW'] },
    });
    const locked = (zip: object) =>
      new CompactEncrypt(plaintext)
        .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', ...zip })
        .setKeyManagementParameters({ p2c: 1000 })
        .encrypt(passphrase);
    assert.equal((await unlockKey({ ...file, wrapped: await locked({}) }, PASSPHRASE)).kid, file.kid);
    const packed = await locked({ zip: 'DEF' });
    await assert.rejects(unlockKey({ ...file, wrapped: packed }, PASSPHRASE), { code: 'cannot_open' });
  });
});
