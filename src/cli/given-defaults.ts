import {
  attributeOf,
  DEFAULTS_ADVICE,
  readDefaults,
  withDefaults,
  type ActivityDefaults,
  type WrittenDefaults,
} from '../domain/activity-defaults.ts';
import { UsageError } from './usage-error.ts';
import type { OpenedFlyer } from './flyer-source.ts';

/** What holds for activities that say nothing themselves, as options with the names of the attributes. */
export const DEFAULT_OPTIONS = {
  'contact-name': { type: 'string' },
  'contact-phone': { type: 'string' },
  'contact-email': { type: 'string' },
  'contact-url': { type: 'string' },
  'default-price': { type: 'string' },
  'default-place': { type: 'string' },
  'default-sign-up': { type: 'string' },
  'pictogram-words': { type: 'string' },
} as const;

/** What the help says of them. */
export const DEFAULTS_HELP = `For activities that say nothing themselves, as the attributes of the elements (docs/own-calendar.md):
  --contact-name TEXT --contact-phone NUMBER --contact-email MAIL --contact-url URL
                    whom to ask
  --default-price EUROS
                    such as 2.50; 0 is free
  --default-place PLACE
                    a name, or a name and an address
  --default-sign-up none|optional|required|URL
  --pictogram-words WORDS
                    such as "soup: ribollita, minestr-; walk: rondje kerk"`;

type WrittenOptions = { readonly [Name in keyof typeof DEFAULT_OPTIONS]?: string | undefined };

/** Reads those options. @throws {UsageError} for a value that cannot be used, with what can be written */
export function readDefaultOptions(options: WrittenOptions, help: string): ActivityDefaults {
  const names = Object.keys(DEFAULTS_ADVICE) as (keyof WrittenDefaults)[];
  const written = Object.fromEntries(names.map(name => [name, options[attributeOf(name) as keyof WrittenOptions]]));
  const { defaults, unusable } = readDefaults(written);
  const [name] = unusable;
  if (name === undefined) return defaults;
  throw new UsageError(`--${attributeOf(name)} cannot be used as it is written. ${DEFAULTS_ADVICE[name]}`, help);
}

/** A flyer on which they hold. A server that takes sign-ups knows itself who can. */
export function flyerWithDefaults(opened: OpenedFlyer, defaults: ActivityDefaults, isServer: boolean): OpenedFlyer {
  const { source } = opened;
  return { ...opened, source: { ...source, programme: withDefaults(source.programme, defaults, isServer) } };
}
