import type { Transaction } from 'kysely';
import type { Activity } from '../../schema/activity.ts';
import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import type { Tables } from './tables.ts';
import type { Tenant } from './tenant.ts';

/** Something more that is read with the programme, by the part of the server that knows what it is. */
export interface SnapshotPart<T> {
  /** For the message when nobody reads it. */
  readonly name: string;
  read(db: Transaction<Tables>, tenant: string): Promise<T>;
}

/** The programme of one tenant, as it stood at one moment. Seats are beside it, because they change far more often. */
export interface Snapshot {
  readonly tenant: Tenant;
  /** Grows by one with every change; two snapshots with the same number hold the same. */
  readonly dataVersion: number;
  /** In the order of their ids, drafts and archived ones included. */
  readonly activities: Activity[];
  readonly places: Place[];
  readonly services: Service[];
  /** Ids of activities that were taken away. */
  readonly removed: ReadonlySet<string>;
  /** Ids that dates had before the programme gave them another start, the oldest first, by their id now. */
  readonly formerIds: ReadonlyMap<string, readonly string[]>;
  /** Ask with {@link partOf}. */
  readonly parts: ReadonlyMap<SnapshotPart<unknown>, unknown>;
}

/** @throws when whoever reads snapshots was not told of this part */
export function partOf<T>({ parts }: Pick<Snapshot, 'parts'>, part: SnapshotPart<T>): T {
  if (!parts.has(part)) throw new Error(`Nobody reads “${part.name}” with the programme.`);
  return parts.get(part) as T;
}
