import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReferralLate, isReferralNewsMoot, lateNews, referralDue } from '../../src/domain/referral-news.ts';
import { outcomesFrom } from '../../src/domain/referral.ts';
import { NOTICE_CAUSES } from '../../src/schema/notice.ts';
import { REFERRAL_STATES, type ReferralState } from '../../src/schema/referral.ts';

/** A Friday and a Wednesday. */
const PROMISED = { openBy: '2026-12-04', callBy: '2026-12-09' };
const at = (state: ReferralState) => ({ ...PROMISED, state });

describe('What has to be done about a card', () => {
  it('is to open it, then to call, and nothing once somebody spoke with the person', () => {
    assert.deepEqual(
      REFERRAL_STATES.map(state => [state, referralDue(at(state))]),
      [
        ['sent', '2026-12-04'],
        ['received', '2026-12-09'],
        ['contacted', undefined],
        ['no_answer', '2026-12-09'],
        ['handed_over', undefined],
        ['returned', undefined],
        ['closed', undefined],
        ['withdrawn', undefined],
      ],
    );
    assert.equal(referralDue({ state: 'sent', openBy: '2026-12-09', callBy: '2026-12-04' }), '2026-12-04');
  });

  it('is late the day after, and told on the first working day after', () => {
    assert.deepEqual(
      ['2026-12-04', '2026-12-05'].map(day => isReferralLate(at('sent'), day)),
      [false, true],
    );
    assert.equal(isReferralLate(at('closed'), '2027-12-01'), false);
    const told = (state: ReferralState, day: string) =>
      lateNews(at(state), day).map(({ cause, day: of }) => `${cause} ${of}`);
    assert.deepEqual(told('sent', '2026-12-06'), []);
    assert.deepEqual(told('sent', '2026-12-07'), ['open_late 2026-12-04']);
    assert.deepEqual(told('sent', '2026-12-10'), ['open_late 2026-12-04', 'call_late 2026-12-09']);
    for (const state of ['received', 'no_answer'] as const) {
      assert.deepEqual(told(state, '2026-12-09'), []);
      assert.deepEqual(told(state, '2026-12-10'), ['call_late 2026-12-09']);
    }
    for (const state of ['contacted', 'handed_over', 'returned', 'closed', 'withdrawn'] as const)
      assert.deepEqual(told(state, '2027-12-10'), [], state);
  });
});

describe('News about a card', () => {
  it('still matters in these states, and in no other', () => {
    const matters = NOTICE_CAUSES.map(cause => [
      cause,
      REFERRAL_STATES.filter(state => !isReferralNewsMoot({ cause, data: {} }, state)),
    ]);
    assert.deepEqual(
      matters.filter(([, states]) => states!.length > 0),
      [
        ['arrived', ['sent']],
        ['withdrawn', [...REFERRAL_STATES]],
        ['open_late', ['sent']],
        ['call_late', ['sent', 'received', 'no_answer']],
        ['not_arrived', ['contacted']],
      ],
    );
  });
});

describe('How a card can end', () => {
  it('is said by whether somebody was reached; that it came back only time says', () => {
    assert.deepEqual(outcomesFrom('no_answer'), ['not_reached']);
    const reached = ['takes_part', 'helped_here', 'arrived', 'information_given', 'declined', 'other_help', 'no_offer'];
    for (const state of ['contacted', 'handed_over'] as const) assert.deepEqual(outcomesFrom(state), reached, state);
  });
});
