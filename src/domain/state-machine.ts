/** For each state, the states it can go to, and who may take it there. */
export type StateTable<State extends string, Role extends string> = Readonly<
  Record<State, Readonly<Partial<Record<State, readonly Role[]>>>>
>;

/** The states of one kind of thing, and the ways between them. */
export interface StateMachine<State extends string = string, Role extends string = string> {
  /** In the order in which they were written down. */
  readonly states: readonly State[];
  /** Whether a word is one of them. */
  isState(word: unknown): word is State;
  /** Where somebody in this role can take it from here. */
  allowed(from: State, role: Role): State[];
}

/**
 * Makes a state machine of a table.
 *
 * @example
 * ```ts
 * const states = defineStates({ draft: { published: ['editor'] }, published: {} });
 * states.allowed('draft', 'editor'); // ['published']
 * ```
 */
export function defineStates<State extends string, Role extends string>(
  table: StateTable<State, Role>,
): StateMachine<State, Role> {
  const states = Object.keys(table) as State[];
  return {
    states,
    isState: (word): word is State => typeof word === 'string' && Object.hasOwn(table, word),
    allowed: (from, role) => states.filter(to => table[from][to]?.includes(role)),
  };
}
