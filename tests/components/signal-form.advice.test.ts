import { expect } from '@esm-bundle/chai';
import { TextAdvice } from '../../src/components/signal-form/passing-on/text-advice.ts';
import { eventually } from '../support/eventually.ts';

const WORDS = 'Ze belt naar 0470 12 34 56.';

describe('The advice under a text that leads to somebody', () => {
  it('holds nothing up, and comes for what was written before it could look', async () => {
    let asked = 0;
    const advice = new TextAdvice(
      () => key => key,
      () => {},
      () => (asked += 1),
    );
    expect(advice.look(WORDS), 'what looks is not here yet').to.equal(false);
    await eventually(() => expect(asked, 'to look again').to.equal(1));
    expect(advice.look(WORDS)).to.equal(true);
    expect(advice.look(WORDS), 'the same as before').to.equal(false);
    expect(advice.look('Ze zit alleen.')).to.equal(true);
    advice.stop();
  });
});
