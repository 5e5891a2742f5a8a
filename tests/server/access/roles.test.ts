import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { permissionsOf, permits } from '../../../src/server/access/roles.ts';

const STAFF = [
  'notices:move',
  'notices:read',
  'programme:read',
  'submissions:create',
  'submissions:create-for-others',
  'submissions:export',
  'submissions:move',
  'submissions:read',
];
const CONFIDENTIAL = ['submissions:move-confidential', 'submissions:read-confidential'];
/** That there are sealed cards; what is in them only their contact person reads. */
const SEALED = ['submissions:read-sealed'];

describe('What a role may do', () => {
  it('is settled', () => {
    const roles = ['visitor', 'holder', 'kiosk', 'worker', 'recipient', 'coordinator', 'editor', 'admin'];
    assert.deepEqual(Object.fromEntries(roles.map(role => [role, permissionsOf(role).toSorted()])), {
      visitor: ['programme:read', 'submissions:create'],
      holder: ['submissions:follow'],
      kiosk: ['programme:read', 'submissions:create', 'submissions:create-on-site'],
      worker: STAFF,
      recipient: ['programme:read', 'submissions:create', ...SEALED, 'submissions:move-sealed'].toSorted(),
      coordinator: ['publications:edit', ...STAFF, ...CONFIDENTIAL, ...SEALED].toSorted(),
      editor: ['programme:read', 'publications:edit'],
      admin: ['keys:manage', 'publications:edit', ...STAFF, ...CONFIDENTIAL, ...SEALED].toSorted(),
    });
  });

  it('keeps what is told in confidence from workers, and names from who makes flyers only', () => {
    const who = ['worker', 'coordinator', 'editor', 'admin'];
    assert.deepEqual(
      who.filter(role => permits(role, 'submissions:read-confidential')),
      ['coordinator', 'admin'],
    );
    assert.deepEqual(
      who.filter(role => permits(role, 'submissions:read')),
      ['worker', 'coordinator', 'admin'],
    );
  });

  it('takes a sealed card further for its contact person only', () => {
    const who = ['visitor', 'holder', 'kiosk', 'worker', 'recipient', 'coordinator', 'editor', 'admin'];
    const move = who.filter(role => permits(role, 'submissions:move-sealed'));
    assert.deepEqual(move, ['recipient']);
  });

  it('is nothing for a role that nobody knows', () => {
    for (const word of ['', 'king', 'Worker', 'constructor', '__proto__']) assert.deepEqual(permissionsOf(word), []);
  });
});
