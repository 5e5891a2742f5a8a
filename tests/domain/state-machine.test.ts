import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rolesWithin, type ActorRole } from '../../src/domain/actor-role.ts';
import { flyerStates } from '../../src/domain/flyer/flyer-states.ts';
import { noticeStates } from '../../src/domain/notice.ts';
import { pollStates } from '../../src/domain/poll.ts';
import { signUpStates } from '../../src/domain/sign-up.ts';
import { defineStates, type StateMachine } from '../../src/domain/state-machine.ts';
import { FLYER_STATUSES } from '../../src/schema/flyer.ts';
import { NOTICE_STATES } from '../../src/schema/notice.ts';
import { POLL_STATES } from '../../src/schema/poll.ts';
import { SIGN_UP_STATES } from '../../src/schema/sign-up.ts';

const ROLES: readonly ActorRole[] = [
  'holder',
  'contact',
  'worker',
  'coordinator',
  'editor',
  'admin',
  'clock',
  'programme',
];

/** Every way of a machine as a line: from, to, and everybody who may take it. */
const waysOf = <State extends string>(machine: StateMachine<State>): string[] =>
  machine.states.flatMap(from =>
    machine.states.flatMap(to => {
      const roles = ROLES.filter(role => machine.mayGo(from, to, role));
      return roles.length > 0 ? [`${from} → ${to}: ${roles.join(' ')}`] : [];
    }),
  );

describe('Who may take a thing from one state to another', () => {
  it('is settled for sign-ups', () => {
    assert.deepEqual(waysOf(signUpStates), [
      'confirmed → cancelled: holder worker coordinator admin programme',
      'confirmed → to_review: programme',
      'confirmed → attended: worker coordinator admin',
      'confirmed → no_show: worker coordinator admin',
      'unconfirmed → confirmed: contact worker coordinator admin',
      'unconfirmed → expired: clock',
      'unconfirmed → cancelled: holder worker coordinator admin programme',
      'unconfirmed → to_review: programme',
      'waiting → confirmed: worker coordinator admin',
      'waiting → offered: clock',
      'waiting → expired: clock',
      'waiting → cancelled: holder worker coordinator admin programme',
      'waiting → to_review: programme',
      'offered → confirmed: holder worker coordinator admin',
      'offered → expired: clock',
      'offered → cancelled: holder worker coordinator admin programme',
      'offered → to_review: programme',
      'cancelled → confirmed: programme',
      'cancelled → waiting: programme',
      'to_review → confirmed: worker coordinator admin programme',
      'to_review → waiting: programme',
      'to_review → cancelled: holder worker coordinator admin programme',
      'attended → confirmed: worker coordinator admin',
      'no_show → confirmed: worker coordinator admin',
    ]);
  });

  it('is settled for flyers', () => {
    assert.deepEqual(waysOf(flyerStates), [
      'draft → ready: coordinator editor admin',
      'draft → archived: coordinator editor admin',
      'ready → published: coordinator editor admin',
      'ready → archived: coordinator editor admin',
      'published → archived: coordinator editor admin',
    ]);
  });

  it('is settled for notices', () => {
    assert.deepEqual(waysOf(noticeStates), [
      'queued → to_call: clock',
      'queued → told: worker coordinator admin clock',
      'to_call → told: worker coordinator admin',
    ]);
  });

  it('is settled for polls: a closed one cannot be cancelled, for people were promised an answer', () => {
    assert.deepEqual(waysOf(pollStates), [
      'draft → open: coordinator editor admin',
      'draft → cancelled: coordinator editor admin',
      'open → closed: coordinator editor admin clock',
      'open → cancelled: coordinator editor admin',
      'closed → answered: coordinator editor admin',
      'answered → archived: coordinator editor admin',
    ]);
  });

  it('names every state that there is, and no other', () => {
    assert.deepEqual(signUpStates.states.toSorted(), SIGN_UP_STATES.toSorted());
    assert.deepEqual(flyerStates.states, FLYER_STATUSES);
    assert.deepEqual(noticeStates.states, NOTICE_STATES);
    assert.deepEqual(pollStates.states, POLL_STATES);
  });
});

describe('A role', () => {
  it('may do the work of the roles within it, which are written down once', () => {
    const within = Object.fromEntries(ROLES.map(role => [role, rolesWithin(role).toSorted().join(' ')]));
    assert.deepEqual(within, {
      holder: 'holder',
      contact: 'contact',
      worker: 'worker',
      coordinator: 'coordinator editor worker',
      editor: 'editor',
      admin: 'admin coordinator editor worker',
      clock: 'clock',
      programme: 'programme',
    });
  });

  it('that nobody knows stands for itself, whatever it is called', () => {
    assert.deepEqual(rolesWithin('constructor'), ['constructor']);
    assert.deepEqual(rolesWithin('__proto__'), ['__proto__']);
  });
});

describe('A state machine', () => {
  const door = defineStates({ open: { shut: ['worker'] }, shut: { open: ['worker', 'clock'], open2: [] }, open2: {} });

  it('gives the states that somebody can take it to, in the order of the table', () => {
    assert.deepEqual(door.allowed('shut', 'clock'), ['open']);
    assert.deepEqual(door.allowed('open', 'clock'), []);
    assert.deepEqual(door.allowed('open', 'coordinator'), ['shut']);
  });

  it('knows its states from other words, also those that every object has', () => {
    assert.deepEqual(['open', 'ajar', 'toString', 3, null].map(door.isState), [true, false, false, false, false]);
    assert.deepEqual(door.allowed('toString' as 'open', 'worker'), []);
  });
});
