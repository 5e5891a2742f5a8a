import { expect } from '@esm-bundle/chai';
import { KeyRing } from '../../src/components/contact-inbox/key-ring.ts';
import { makeKeyFile } from '../../src/sdk/open.ts';

describe('The keys of a contact person', () => {
  const passphrase = 'korenbloem fiets regen';
  const unlock = (...parts: string[]) =>
    new KeyRing(() => '/v1/voorbeeld').unlock({
      ...{ files: [new File(parts, 'sleutel.json')], passphrase, access: '', isKept: false },
    });

  it('come out of a file as short as one is, and nothing longer is read into the memory', async () => {
    const text = JSON.stringify(await makeKeyFile(passphrase, { access: 'stek_recipient_x' }));
    expect(text.length).to.be.below(2000);
    expect(await unlock(text, ' '.repeat(10_000))).to.deep.equal({ wasKept: false });
    expect(await unlock(' '.repeat(20_000), text)).to.deep.equal({ trouble: 'keyFile' });
  });
});
