/**
 * In what role somebody, or something, takes a thing from one state to another.
 *
 * `holder` has the follow-up code; `contact` is whoever has the phone or the mail address that was given; `recipient` is the contact person
 * to whom something is sealed; `worker`, `coordinator`,
 * `editor` and `admin` work here; `kiosk` is a device that stands in a place; `clock` is time that ran out; `programme` is a change of what takes place.
 */
export type ActorRole =
  'holder' | 'contact' | 'recipient' | 'worker' | 'coordinator' | 'editor' | 'admin' | 'kiosk' | 'clock' | 'programme';

/** Who may do whatever another may, beside what is their own. No other place says so. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  coordinator: ['worker', 'editor'],
  admin: ['coordinator'],
};

/** A role and every role whose work it may do. @returns a role that nobody knows stands for itself only */
export const rolesWithin = <Role extends string>(role: Role): Role[] =>
  [role, ...(Object.hasOwn(ALSO, role) ? ALSO[role]!.flatMap(rolesWithin) : [])] as Role[];
