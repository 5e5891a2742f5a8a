import { publicMunicipality, saveProfile } from '../server/municipality/profile.ts';
import { printAside, printOut } from './print.ts';
import { describeTenant, remarksOn } from './tenant/describe-tenant.ts';
import { CHANGES, readChange, readGivenLogo, type ChangeValues } from './tenant/read-change.ts';
import { DATA, TenantDesk } from './tenant-desk.ts';
import { readArguments, UsageError } from './usage-error.ts';
import { readVerb, runVerb, type Verbs } from './verbs.ts';

const HELP = `stek tenant show --tenant T [--json]
stek tenant set --tenant T [what to change]

What a municipality is called, whom people can ask, and how it looks: on the pages of the server, on flyers and in mails.
What is not named stays as it is. When one thing is wrong, nothing is changed.

  --name TEXT            what everybody calls it
  --contact-name TEXT    whom people can ask: a person or a desk
  --contact-phone TEXT   phone number
  --contact-email TEXT   mail address
  --contact-address TEXT street and number, postal code and town: "Grote Markt 1, 8900 Ieper"
  --logo FILE            PNG, JPEG, WebP or SVG, 200 kB at most; a drawing (SVG) with a script or anything from elsewhere is refused
  --colour #RRGGBB       its own colour; all others follow from it, so that every text can be read
  --languages LIST       languages that its pages are offered in: nl,fr,ar
  --image-hosts LIST     hosts that pictures may come from: media.example.be,*.example.org
  --publisher TEXT       who answers for what is printed (V.U.): name and address
  --clear WHAT           forget one of these, such as --clear logo or --clear contact-phone (can be repeated)

  --tenant T             short name of the municipality
  --json                 print it as JSON, as elements read it at /v1/T/municipality
  --data DIR             folder of the database (default .data; DATABASE_URL goes before it)

Ends with 0 when it is done, 2 when nothing was changed.
`;

const OPTIONS = {
  ...CHANGES,
  tenant: { type: 'string' },
  json: { type: 'boolean', default: false },
  data: { type: 'string', default: DATA },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const VERBS: Verbs<TenantDesk, Values>['verbs'] = {
  show: { needs: [], run: show },
  set: { needs: [], run: set },
};

/** `stek tenant` */
export async function tenant(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb, ...words] = positionals;
  if (values.help || verb === undefined) {
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  const known = readVerb({ command: 'stek tenant', help: HELP, verbs: VERBS }, verb, words);
  return runVerb(known, { words, values, help: HELP }, place => new TenantDesk('stek tenant', place));
}

async function show(desk: TenantDesk, _words: readonly string[], values: Values): Promise<number> {
  const named = Object.keys(CHANGES).find(name => values[name as keyof ChangeValues] !== undefined);
  if (named !== undefined) throw new UsageError(`“show” changes nothing. Write: stek tenant set --${named} …`, HELP);
  const found = await desk.read(async read => read.tenant);
  if (values.json)
    printOut(
      `${JSON.stringify(
        publicMunicipality(found, () => ''),
        null,
        2,
      )}\n`,
    );
  else printOut(describeTenant(found));
  return 0;
}

async function set(desk: TenantDesk, _words: readonly string[], values: Values): Promise<number> {
  // The file is read before the database is held.
  const logo = await readGivenLogo(values);
  const saved = await desk.write(async write => {
    const change = readChange(values, logo, write.tenant);
    return saveProfile(write, change);
  });
  if (values.json)
    printOut(
      `${JSON.stringify(
        publicMunicipality(saved, () => ''),
        null,
        2,
      )}\n`,
    );
  else printOut(describeTenant(saved));
  printAside(remarksOn(saved));
  return 0;
}
