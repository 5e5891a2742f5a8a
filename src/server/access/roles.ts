import { rolesWithin } from '../../domain/actor-role.ts';

/** Something that only some may do. Words name no kind of thing, so that a new kind needs none of its own. */
export type Permission =
  /** Everything that the public sees. */
  | 'programme:read'
  | 'submissions:create'
  /** To see and answer what one sent oneself. */
  | 'submissions:follow'
  /** To send something in for somebody who called or stands at the desk: no proof of work, and “is signed up already” is said. */
  | 'submissions:create-for-others'
  /** To send in what is said at a device that stands in a place, with somebody near: no proof of work. */
  | 'submissions:create-on-site'
  | 'submissions:read'
  | 'submissions:move'
  | 'submissions:export'
  /** Of a kind that only few may see, such as a worry about somebody. */
  | 'submissions:read-confidential'
  | 'submissions:move-confidential'
  /** Of a kind that is sealed for somebody: that it is there and how it stands, without what is inside. */
  | 'submissions:read-sealed'
  | 'submissions:move-sealed'
  /** Who has to be told what, and to say that they were. */
  | 'notices:read'
  | 'notices:move'
  /** What is printed and published. */
  | 'publications:edit'
  | 'keys:manage';

/** Who does something with the server. What each may do beside what the roles within it may. */
const OWN = {
  visitor: ['programme:read', 'submissions:create'],
  holder: ['submissions:follow'],
  kiosk: ['programme:read', 'submissions:create', 'submissions:create-on-site'],
  worker: [
    'programme:read',
    'submissions:create',
    'submissions:create-for-others',
    'submissions:read',
    'submissions:move',
    'submissions:export',
    'notices:read',
    'notices:move',
  ],
  // The contact person to whom something is sealed. They open it themselves; here they see that it is there, and say how it goes.
  recipient: ['programme:read', 'submissions:create', 'submissions:read-sealed', 'submissions:move-sealed'],
  coordinator: ['submissions:read-confidential', 'submissions:move-confidential', 'submissions:read-sealed'],
  editor: ['programme:read', 'publications:edit'],
  admin: ['keys:manage'],
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof OWN;

/** The roles that a key can be made for. Those of a kiosk and of a recipient are made with what they are bound to, and by nothing else. */
export const KEY_ROLES = ['worker', 'coordinator', 'editor', 'admin'] as const satisfies readonly Role[];
export type KeyRole = (typeof KEY_ROLES)[number];

/** The roles that a key can have. */
const HELD_ROLES = [...KEY_ROLES, 'kiosk', 'recipient'] as const satisfies readonly Role[];
export type HeldRole = (typeof HELD_ROLES)[number];

/** The role of a key by its word. @returns `undefined` for another word, such as one of a newer release */
export const heldRole = (word: string): HeldRole | undefined => HELD_ROLES.find(role => role === word);

/** The lowest role of a key that may do this. */
export const lowestRole = (permission: Permission): HeldRole =>
  HELD_ROLES.find(role => isOf(role, permission)) ?? HELD_ROLES.find(role => permits(role, permission)) ?? 'admin';

/** Whether a role may do something of its own, and not because it may do whatever another may. */
const isOf = (role: Role, permission: Permission): boolean => (OWN[role] as readonly Permission[]).includes(permission);

const isRole = (word: string): word is Role => Object.hasOwn(OWN, word);

/** All that a role may do. @returns nothing for a word that is no role, such as one of a newer release */
export const permissionsOf = (role: string): Permission[] => [
  ...new Set(rolesWithin(role).flatMap(one => (isRole(one) ? OWN[one] : []))),
];

/** Whether somebody in this role may do this. */
export const permits = (role: string, permission: Permission): boolean => permissionsOf(role).includes(permission);
