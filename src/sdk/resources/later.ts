import { callOf, type Call, type WithResponse } from '../call.ts';

type Calls = Readonly<Record<string, (...given: never[]) => Promise<WithResponse<unknown>>>>;

/** What each call of a resource gives, with what is known of its answer. */
export type CallsOf<Resource> = {
  readonly [name in keyof Resource]: Resource[name] extends (...given: infer A) => Call<infer T>
    ? (...given: A) => Promise<WithResponse<T>>
    : never;
};

/**
 * A resource of which all is loaded with its first call: who shows a programme has no use for it.
 * @param names of its calls
 * @param load gives them; asked with each call
 */
export const loadedLater = <Resource>(
  names: readonly (keyof Resource & string)[],
  load: () => Promise<CallsOf<Resource>>,
): Resource =>
  Object.fromEntries(
    names.map(name => [
      name,
      (...given: never[]) => callOf(load().then(calls => (calls as unknown as Calls)[name]!(...given))),
    ]),
  ) as Resource;
