import { readFile } from 'node:fs/promises';
import { phoneNumber } from '../../domain/phone-number.ts';
import { languages } from '../../i18n/languages.ts';
import type { MunicipalityContact } from '../../schema/municipality.ts';
import { HEX_COLOUR, HOST } from '../../schema/patterns.ts';
import { Email } from '../../schema/sign-up.ts';
import { LARGEST_LOGO, readLogo, type Logo } from '../../server/municipality/logo-file.ts';
import type { ProfileChange } from '../../server/municipality/profile.ts';
import type { Tenant, TenantProfile } from '../../server/store/tenant.ts';
import { UsageError } from '../usage-error.ts';

const text = { type: 'string' } as const;

/** What can be changed of a municipality, as options of a command. */
export const CHANGES = {
  name: text,
  'contact-name': text,
  'contact-phone': text,
  'contact-email': text,
  'contact-address': text,
  logo: text,
  colour: text,
  languages: text,
  'image-hosts': text,
  publisher: text,
  clear: { type: 'string', multiple: true },
} as const;

type Name = Exclude<keyof typeof CHANGES, 'clear'>;
export type ChangeValues = { [Key in Name]?: string | undefined } & { clear?: string[] | undefined };

/** What goes wrong with each, gathered: who types learns of all of it at once. */
type Faults = string[];

/** The file of the logo, looked at. @throws {UsageError} */
export async function readGivenLogo({ logo: file }: ChangeValues): Promise<Logo | undefined> {
  if (file === undefined) return undefined;
  const content = await readFile(file).catch(() => {
    throw new UsageError(`The logo ${file} cannot be read. Nothing was changed.`);
  });
  const logo = readLogo(new Uint8Array(content.subarray(0, LARGEST_LOGO + 1)));
  // Of a large file its own size is said.
  const why = content.byteLength > LARGEST_LOGO ? readLogo(new Uint8Array(content)) : logo;
  if (typeof why === 'string') throw new UsageError(`The logo ${why} Nothing was changed.`);
  return why;
}

/**
 * What is asked for, as a change of what there is.
 * @throws {UsageError} with all that is wrong: nothing is changed then
 */
export function readChange(values: ChangeValues, logo: Logo | undefined, { profile = {} }: Tenant): ProfileChange {
  const faults: Faults = [];
  const cleared = readCleared(values, faults);
  const asked = Object.keys(CHANGES).filter(name => values[name as Name] !== undefined);
  if (asked.length === 0) faults.push('Say what to change, such as --name or --colour.');
  const { logo: _, ...known } = profile;
  const next: TenantProfile = { ...known };
  const contact = readContact(values, cleared, known.contact, faults);
  if (Object.keys(contact).length > 0) next.contact = contact;
  else delete next.contact;
  for (const [name, field] of FIELDS) {
    const typed = values[name];
    if (cleared.has(name)) delete next[field];
    else if (typed !== undefined) Object.assign(next, { [field]: READ[name](typed, faults) });
  }
  const name = values.name === undefined ? undefined : readText('name', values.name, 120, faults);
  if (faults.length > 0) throw new UsageError(`${faults.join('\n')}\nNothing was changed.`);
  return { name, profile: next, logo: cleared.has('logo') ? null : logo };
}

const FIELDS = [
  ['colour', 'colour'],
  ['languages', 'languages'],
  ['image-hosts', 'imageHosts'],
  ['publisher', 'publisher'],
] as const;

/** How each is written. What is wrong comes back as it was typed: nothing is written then. */
const READ: Readonly<Record<(typeof FIELDS)[number][0], (typed: string, faults: Faults) => unknown>> = {
  colour: (typed, faults) => {
    const short = /^#?([\da-f])([\da-f])([\da-f])$/i.exec(typed.trim());
    const colour = short
      ? `#${short
          .slice(1)
          .map(part => part + part)
          .join('')}`
      : typed.trim().replace(/^#?/, '#');
    if (!HEX_COLOUR.test(colour.toLowerCase()))
      faults.push(`--colour: “${typed}” is no colour that can be read here. Write it as #00577e.`);
    return colour.toLowerCase();
  },
  languages: (typed, faults) => {
    const known = new Set(languages.map(({ lang }) => lang));
    const list = listOf(typed);
    const strange = list.filter(lang => !known.has(lang));
    if (strange.length > 0 || list.length === 0)
      faults.push(`--languages: ${strange.join(', ') || 'none'}. There are: ${[...known].join(', ')}.`);
    return list;
  },
  'image-hosts': (typed, faults) => {
    const list = listOf(typed);
    for (const host of list.filter(one => !HOST.test(one)))
      faults.push(
        `--image-hosts: “${host}” is no host. Write it without https:// and without a path: media.example.be.`,
      );
    return list;
  },
  publisher: (typed, faults) => readText('publisher', typed, 160, faults),
};

const listOf = (typed: string): string[] => [
  ...new Set(
    typed
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  ),
];

function readText(name: string, typed: string, most: number, faults: Faults): string {
  const said = typed.replace(/\s+/g, ' ').trim();
  if (said === '') faults.push(`--${name} is empty.${name === 'name' ? '' : ` To forget it: --clear ${name}.`}`);
  if (said.length > most) faults.push(`--${name} is ${said.length} letters long: ${most} at most.`);
  return said;
}

const CLEARABLE: ReadonlySet<string> = new Set(
  Object.keys(CHANGES).filter(name => name !== 'clear' && name !== 'name'),
);

function readCleared(values: ChangeValues, faults: Faults): ReadonlySet<string> {
  const cleared = new Set(values.clear ?? []);
  for (const name of cleared) {
    if (!CLEARABLE.has(name)) faults.push(`--clear ${name}: write one of ${[...CLEARABLE].join(', ')}.`);
    else if (values[name as Name] !== undefined) faults.push(`--clear ${name} and --${name}: only one of them.`);
  }
  return cleared;
}

function readContact(
  values: ChangeValues,
  cleared: ReadonlySet<string>,
  known: MunicipalityContact = {},
  faults: Faults,
): MunicipalityContact {
  const next: MunicipalityContact = { ...known };
  for (const part of ['name', 'phone', 'email', 'address'] as const) {
    const typed = values[`contact-${part}`];
    if (cleared.has(`contact-${part}`)) delete next[part];
    else if (typed !== undefined) Object.assign(next, { [part]: CONTACT[part](typed, faults) });
  }
  return next;
}

const CONTACT: Readonly<Record<keyof MunicipalityContact, (typed: string, faults: Faults) => unknown>> = {
  name: (typed, faults) => readText('contact-name', typed, 80, faults),
  phone: (typed, faults) => {
    const phone = phoneNumber(typed);
    if (phone === undefined) faults.push(`--contact-phone: “${typed}” is no phone number. Write it as 057 00 00 00.`);
    return phone;
  },
  email: (typed, faults) => {
    const email = typed.trim();
    if (!Email.safeParse(email).success)
      faults.push(`--contact-email: “${typed}” is no mail address. Write it as stek@example.be.`);
    return email;
  },
  address: (typed, faults) => {
    const [, street, postalCode, locality] =
      /^(.{1,160}),\s*([A-Z-]*\d[\w-]{2,10})\s+([^,\d]{1,80})$/.exec(typed.trim()) ?? [];
    if (street === undefined || postalCode === undefined || locality === undefined)
      faults.push(
        `--contact-address: write street and number, a comma, postal code and town: "Grote Markt 1, 8900 Ieper".`,
      );
    return { street: street?.trim(), postalCode, locality: locality?.trim(), country: 'BE' };
  },
};
