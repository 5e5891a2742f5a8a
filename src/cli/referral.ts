import { printOut } from './print.ts';
import { ReferralDesk } from './referral/referral-desk.ts';
import { DATA } from './tenant-desk.ts';
import { readArguments } from './usage-error.ts';
import { readVerb, runVerb, type Verb, type Verbs } from './verbs.ts';

const HELP = `stek referral recipients list|add|set|leave|retire|access --tenant T
stek referral list|show|sealed --tenant T
stek referral settings [FILE] --tenant T

Cards with which somebody is handed over to one contact person. They are sealed: nobody reads one here, and who has the key opens it with
stek keys open. docs/referral-keys.md tells how keys are made, changed and lost.

  recipients list                   the contact persons, with the days of their keys
  recipients add                    somebody new: --name, --phone, and what else is known of them; with --key-file FILE their key is made,
                                    locked with a passphrase that is asked twice, and published, and their access is put in the file
  recipients set NAME               what is typed beside it is other from now on
  recipients leave NAME FROM UNTIL  they are away, the last day included; “leave NAME none” takes it back
  recipients retire NAME            they get no new cards; what was sent to them stays theirs
  recipients access NAME            an API key for their page, for a key file that has none; shown once
  list                              how cards stand: short names and days, nothing of anybody they are about; --state S
  show ID                           how one stands, such as DST-26-0412
  sealed ID                         the sealed card, for the key in the safe; that you took it out is written down, under --as NAME
  settings [FILE]                   print what is decided about cards, or write it anew from a file

  --tenant T          short name of the municipality
  --json              lists as JSON
  --data DIR          folder of the database (default .data; DATABASE_URL goes before it)

Of a contact person; a NAME is their first name or the beginning of their id:
  --name NAME --phone NUMBER        their first name, and the number from which they call
  --mail ADDRESS                    where they are told that there is something to do; shown to nobody
  --deputy NAME                     who gets new cards while they are away, and is told of a promise that was missed
  --photo URL --about TEXT          a face, and in a sentence what they do
  --languages nl,fr --places A,B    what they speak, and where they are; all places where none is said
  --hours "MO,TU 09:00-12:00"       when they work; once for each such line
  --file FILE                       any of these as JSON, for texts in several languages
  --passphrase-file F               reads the passphrase from the first line of a file in place of asking
`;

const text = { type: 'string' } as const;

const OPTIONS = {
  tenant: text,
  as: text,
  state: text,
  json: { type: 'boolean', default: false },
  data: { type: 'string', default: DATA },
  name: text,
  phone: text,
  mail: text,
  photo: text,
  about: text,
  deputy: text,
  languages: text,
  places: text,
  hours: { type: 'string', multiple: true },
  file: text,
  'key-file': text,
  'passphrase-file': text,
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const looking = () => import('./referral/look-at-referrals.ts');
const people = () => import('./referral/recipients.ts');

/** What is done with contact persons, by the word after `recipients`. */
const RECIPIENTS: Readonly<Record<string, Verb<ReferralDesk, Values>>> = {
  list: { needs: [], run: async (desk, _, { json }) => (await people()).list(desk, json) },
  add: { needs: [], run: async (desk, _, values) => (await people()).add(desk, values) },
  set: { needs: ['NAME'], run: async (desk, [name], values) => (await people()).set(desk, name!, values) },
  leave: {
    needs: ['NAME', 'FROM'],
    hasMore: true,
    run: async (desk, [name, from, until]) => (await people()).leave(desk, name!, from!, until ?? ''),
  },
  retire: { needs: ['NAME'], run: async (desk, [name]) => (await people()).retire(desk, name!) },
  access: { needs: ['NAME'], run: async (desk, [name]) => (await people()).access(desk, name!) },
};

const VERBS: Verbs<ReferralDesk, Values>['verbs'] = {
  recipients: {
    needs: ['WHAT'],
    hasMore: true,
    run: async (desk, [what, ...words], values) =>
      readVerb({ command: 'stek referral recipients', help: HELP, verbs: RECIPIENTS }, what!, words).run(
        desk,
        words,
        values,
      ),
  },
  list: { needs: [], run: async (desk, _, { state, json }) => (await looking()).list(desk, state, json) },
  show: { needs: ['ID'], run: async (desk, [id]) => (await looking()).show(desk, id!) },
  sealed: { needs: ['ID'], run: async (desk, [id], { as }) => (await looking()).sealed(desk, id!, as) },
  settings: {
    needs: [],
    hasMore: true,
    run: async (desk, [file]) => (await import('./referral/decide-settings.ts')).settings(desk, file),
  },
};

/** `stek referral` */
export async function referral(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb, ...words] = positionals;
  if (values.help || verb === undefined) {
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  const known = readVerb({ command: 'stek referral', help: HELP, verbs: VERBS }, verb, words);
  return runVerb(known, { words, values, help: HELP }, place => new ReferralDesk(place));
}
