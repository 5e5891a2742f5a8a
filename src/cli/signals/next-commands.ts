import { bundleStates } from '../../domain/signal.ts';
import type { BundleState, SignalBundle, SignalDetails } from '../../schema/signal-record.ts';
import { outcomeOf } from '../../server/signals/published-signals.ts';
import type { SignalDesk } from './signal-desk.ts';

/** What has to be typed behind a state, with … for what is to be filled in. */
const BEHIND: Readonly<Record<string, string>> = {
  question_open: '--question "…"',
  interpreted: '--kind client|service|policy --summary "…"',
  translated: '--target "…" --text "…"',
  in_action: '--action "…" --owner "…" --due 2026-12-21',
  answered: '--answer "…"',
  not_taken_up: '--reason not_ours --answer "…"',
  discard_proposed: '--reason "…"',
  discarded: '--as SOMEBODY-ELSE',
};

/** What can be done with a signal now, in lines to type. */
export function signalCommands(
  desk: SignalDesk,
  { ref, allowed, bundleId, kind }: SignalDetails,
  bundle: SignalBundle | undefined,
): string {
  const own = allowed.map(to => desk.next('move', ref, to, ...(BEHIND[to] === undefined ? [] : [BEHIND[to]])));
  const alike = '--kind service|policy --title "…" --summary "…"';
  const mayJoin = bundleId === undefined && allowed.includes('interpreted') && kind !== undefined && kind !== 'client';
  const joint = bundle ? [desk.next('show', bundle.ref)] : mayJoin ? [desk.next('bundle', ref, 'SI-…', alike)] : [];
  return listed([...own, ...joint]);
}

/** What can be done with a bundle now. */
export function bundleCommands(desk: SignalDesk, bundle: SignalBundle): string {
  const { ref, state } = bundle;
  const allowed = bundleStates.allowed(state as BundleState, desk.actor.role);
  const lines = allowed.map(to => {
    if (to === 'published') return bundle.kind === 'policy' ? desk.next('publish', ref) : '';
    if (state === 'published') return to === outcomeOf(bundle) ? desk.next('move', ref, to) : '';
    return desk.next('move', ref, to, BEHIND[to] ?? '');
  });
  return listed(lines.filter(line => line !== ''));
}

const listed = (lines: readonly string[]): string =>
  lines.length === 0 ? 'Nothing more can be done with it.\n' : `Next:\n${lines.map(line => `  ${line}\n`).join('')}`;
