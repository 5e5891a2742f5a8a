import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPrivateAddress } from '../../src/server/import/private-address.ts';

describe('Addresses an import may go to', () => {
  it('are those of the open internet', () => {
    for (const address of [
      '8.8.8.8',
      '193.191.175.137',
      '172.15.255.255',
      '172.32.0.1',
      '100.63.0.1',
      '2a02:2c40::1',
      '[2a00:1450:400e::5]',
    ]) {
      assert.equal(isPrivateAddress(address), false, address);
    }
  });

  it('are not those of this machine, this house, the cloud below it, or of no network at all', () => {
    const inside = [
      '127.0.0.1',
      '127.255.255.254',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:a00:1',
      '64:ff9b::7f00:1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '2001::1',
      'localhost',
      '',
      '1.2.3',
      '0x7f.0.0.1',
    ];
    for (const address of inside) assert.equal(isPrivateAddress(address), true, address);
  });
});
