import type { SignalBundle } from '../../schema/signal-record.ts';
import { Problem, type ProblemCode } from '../../server/http/problem.ts';
import { listBundles } from '../../server/signals/signal-bundles.ts';
import { readSignals, type StoredSignal } from '../../server/signals/signal-store.ts';
import type { TenantRead } from '../../server/store/tenant-read.ts';
import type { Actor } from '../../server/submissions/submission-kind.ts';
import { TenantDesk, type DeskPlace } from '../tenant-desk.ts';
import { nameOfWhoTypes } from '../who-types.ts';

/** The signals of one municipality, as commands work on them for a coordinator. */
export class SignalDesk extends TenantDesk {
  /** Who is written down as having opened or moved something. */
  readonly actor: Actor & { id: string };

  /** @param name who sits at the terminal @default the name of the system's user */
  constructor(place: DeskPlace, name: string | undefined) {
    super('stek signals', place);
    this.actor = { role: 'coordinator', id: nameOfWhoTypes(name, 'who opens a signal') };
  }

  /** The signal of a short name or an id. @throws {Problem} `not_found` */
  async signalNamed(read: TenantRead, name: string): Promise<StoredSignal> {
    const found = (await readSignals(read)).find(({ id, ref }) => id === name || ref === name.toUpperCase());
    if (found) return found;
    throw new Problem('not_found', `There is no signal “${name}” here.`);
  }

  /** The bundle of a short name or an id. @throws {Problem} `not_found` */
  async bundleNamed(read: TenantRead, name: string): Promise<SignalBundle> {
    const found = (await listBundles(read)).find(({ id, ref }) => id === name || ref === name.toUpperCase());
    if (found) return found;
    throw new Problem('not_found', `There is no bundle “${name}” here.`);
  }

  override afterRefusal(code: ProblemCode, name: string | undefined): string | undefined {
    if (code === 'not_found') return this.next(isBundleName(name ?? '') ? 'bundles' : 'list');
    if (name === undefined) return undefined;
    if (code === 'not_publishable') return this.next('publish', name, '--waiver "…"');
    return ['invalid_transition', 'in_bundle', 'second_person_needed'].includes(code)
      ? this.next('show', name)
      : undefined;
  }
}

/** How many signals, in words. */
export const countOf = ({ length }: readonly unknown[]): string => (length === 1 ? '1 signal' : `${length} signals`);

/** Whether it can only be the short name of a bundle. */
export const isBundleName = (name: string): boolean => /^bu-/i.test(name);
