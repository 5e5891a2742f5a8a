import { rolesWithin, type ActorRole } from './actor-role.ts';

/** For each state, the states it can go to, and who may take it there. */
export type StateTable<State extends string> = Readonly<
  Record<State, Readonly<Partial<Record<State, readonly ActorRole[]>>>>
>;

/** The states of one kind of thing, and the ways between them. */
export interface StateMachine<State extends string = string> {
  /** In the order in which they were written down. */
  readonly states: readonly State[];
  /** Whether a word is one of them. */
  isState(word: unknown): word is State;
  /** Where somebody in this role can take it from here; nowhere from a state that is not one of these. */
  allowed(from: State, role: ActorRole): State[];
  /** Whether somebody in this role can take it from one state to another. */
  mayGo(from: State, to: State, role: ActorRole): boolean;
}

/**
 * Makes a state machine of a table. Who may do the work of another role may take its ways: the table names the lowest one.
 *
 * @example
 * ```ts
 * const states = defineStates({ draft: { published: ['editor'] }, published: {} });
 * states.allowed('draft', 'editor'); // ['published']
 * ```
 */
export function defineStates<State extends string>(table: StateTable<State>): StateMachine<State> {
  const states = Object.keys(table) as State[];
  const isState = (word: unknown): word is State => typeof word === 'string' && Object.hasOwn(table, word);
  const mayGo = (from: State, to: State, role: ActorRole) =>
    isState(from) && rolesWithin(role).some(one => table[from][to]?.includes(one));
  return { states, isState, mayGo, allowed: (from, role) => states.filter(to => mayGo(from, to, role)) };
}
