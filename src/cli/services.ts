import { readJsonSource } from './services/json-source.ts';
import { ServiceDesk } from './services/service-desk.ts';
import { printOut } from './print.ts';
import { DATA } from './tenant-desk.ts';
import { readArguments } from './usage-error.ts';
import { readVerb, runVerb, type Verbs } from './verbs.ts';

const HELP = `stek services list --tenant T [--json]
stek services import FILE|URL --tenant T [--lang L] [--dry-run]
stek services export --tenant T [--hsds] > services.json
stek services check --tenant T
stek services remove ID --tenant T

Whom people can be shown the way to (the sociale kaart), as <stek-social-map> and the referral card show it. docs/services.md
tells which fields a service has.

  list              all of them, each with the day on which somebody checked it
  import FILE|URL   take up services from our own JSON or from HSDS 3; one that is there already is written anew, none is taken away
  export            print them as our own JSON, or with --hsds for other registers (HSDS 3)
  check             those whose details are older than a year, or that nobody can call
  remove ID         take one away

  --tenant T        short name of the municipality
  --lang L          language of the texts of a file that does not say it (default nl)
  --dry-run         change nothing, only show what would change
  --allow-private   also fetch from addresses inside a private network
  --json            the list as JSON
  --data DIR        folder of the database (default .data; DATABASE_URL goes before it)

Ends with 0 when all is well, 1 when parts could not be used or a service has to be checked, 2 when nothing could be done.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

const OPTIONS = {
  tenant: text,
  lang: { type: 'string', default: 'nl' },
  hsds: flag,
  json: flag,
  'dry-run': flag,
  'allow-private': flag,
  data: { type: 'string', default: DATA },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const VERBS: Verbs<ServiceDesk, Values>['verbs'] = {
  list: { needs: [], run: (desk, _, { json }) => desk.list(json) },
  import: {
    needs: ['FILE'],
    run: async (desk, [from], { lang, 'dry-run': dryRun, 'allow-private': allowPrivate }) =>
      desk.import(await readJsonSource(from!, { allowPrivate }), { lang, dryRun }),
  },
  export: { needs: [], run: (desk, _, { hsds }) => desk.export(hsds) },
  check: { needs: [], run: desk => desk.check() },
  remove: { needs: ['ID'], run: (desk, [id]) => desk.remove(id!) },
};

/** `stek services` */
export async function services(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb, ...words] = positionals;
  if (values.help || verb === undefined) {
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  const known = readVerb({ command: 'stek services', help: HELP, verbs: VERBS }, verb, words);
  return runVerb(known, { words, values, help: HELP }, place => new ServiceDesk('stek services', place));
}
