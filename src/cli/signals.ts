import { printOut } from './print.ts';
import { readPublicUrl } from './public-url.ts';
import { SignalDesk } from './signals/signal-desk.ts';
import { DATA } from './tenant-desk.ts';
import { readArguments, UsageError } from './usage-error.ts';
import { readVerb, runVerb, type Verbs } from './verbs.ts';

const HELP = `stek signals list --tenant T [--state S] [--json]
stek signals show ID --tenant T
stek signals move ID STATE --tenant T [what goes with it]
stek signals bundle ID… --tenant T --kind K --title TEXT --summary TEXT

What people notice and pass on. Who sits here acts as a coordinator, and sees what is about a person too: each opening is
written down, under the name of the system's user or --as NAME. An ID is a short name, such as SI-26-0412 or, of a bundle,
BU-26-0001. All of it can also be done through the server (openapi.json); docs/signals.md tells the whole story.

  list                what came, without its words; what is promised first comes first
  show ID             open one: its words, what was promised, who opened it, and what can be done now
  move ID STATE       take a signal, or a bundle with all in it, to another state; show says what to write
  bundle ID…          put signals together that say the same, to be answered as one
  bundles             the bundles that there are
  publish BUNDLE      let everybody read what was done with it; with --waiver TEXT when it stands for fewer than 5
  settings [FILE]     print what is decided about signals, or write it anew from a file
  enter               type a paper form over, question by question; prints its short name and its code
  paper               the paper form as a PDF, one sheet of A4, with the numbers of enter; to lay out where people come

  --tenant T          short name of the municipality
  --as NAME           who you are (default: the name of the system's user)
  --state S           only those in this state
  --json              lists as JSON
  --data DIR          folder of the database (default .data; DATABASE_URL goes before it)

What goes with a state or a bundle:
  --question TEXT, --answer TEXT, --action TEXT --owner TEXT --due DAY, --target TEXT --text TEXT, --reason TEXT,
  --kind K --summary TEXT --themes A,B --approaches A,B --referred-to TEXT --activity ID --bundle BUNDLE,
  --title TEXT --place P, --note TEXT (why, for colleagues)
  --lang L            the language of these texts (default nl)
  --file FILE         the same as JSON, for texts in several languages: {"answer": {"nl": "…", "fr": "…"}}

Beside a paper form:
  --role R            who brought it: visitor, volunteer, worker or partner (default visitor)
  --spoken            it was said, and you wrote it down
  --reads L           the language its sender reads
  --place P           the place it is about; on paper the place where it lies, so that it says whom to call

To print:
  --lang L            language tags with commas between them, or all: Dutch stands beside each
  --out DIR           folder for the files (default: here)
  --public-url URL    address under which visitors reach the server, where a code is filled in
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

const OPTIONS = {
  tenant: text,
  as: text,
  state: text,
  json: flag,
  data: { type: 'string', default: DATA },
  question: text,
  answer: text,
  action: text,
  owner: text,
  due: text,
  target: text,
  text,
  reason: text,
  kind: text,
  summary: text,
  themes: text,
  approaches: text,
  'referred-to': text,
  activity: text,
  bundle: text,
  title: text,
  place: text,
  note: text,
  lang: { type: 'string', default: 'nl' },
  file: text,
  waiver: text,
  role: { type: 'string', default: 'visitor' },
  spoken: flag,
  reads: text,
  out: { type: 'string', default: '.' },
  'public-url': text,
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const looking = () => import('./signals/look-at-signals.ts');
const bundling = () => import('./signals/bundle-signals.ts');

const VERBS: Verbs<SignalDesk, Values>['verbs'] = {
  list: { needs: [], run: async (desk, _, { state, json }) => (await looking()).list(desk, state, json) },
  show: { needs: ['ID'], run: async (desk, [id]) => (await looking()).show(desk, id!) },
  move: {
    needs: ['ID', 'STATE'],
    run: async (desk, [id, state], values) =>
      (await import('./signals/move-signals.ts')).move(desk, id!, state!, values),
  },
  bundle: {
    needs: ['ID'],
    hasMore: true,
    run: async (desk, ids, values) => (await bundling()).bundle(desk, ids, values),
  },
  bundles: { needs: [], run: async (desk, _, { json }) => (await looking()).bundles(desk, json) },
  publish: {
    needs: ['BUNDLE'],
    run: async (desk, [name], { waiver }) => (await bundling()).publish(desk, name!, waiver),
  },
  settings: {
    needs: [],
    hasMore: true,
    run: async (desk, [file]) => (await import('./signals/decide-settings.ts')).settings(desk, file),
  },
  enter: {
    needs: [],
    run: async (desk, _, values) => (await import('./signals/enter-signal.ts')).enter(desk, values),
  },
  paper: {
    needs: [],
    run: async (desk, _, { lang, out, place, ...values }) =>
      (await import('./print-signal-paper.ts')).paper(desk, { lang, out, place, origin: originOf(values) }),
  },
};

/** @throws {UsageError} */
function originOf(values: Pick<Values, 'public-url'>): string {
  const origin = readPublicUrl(values['public-url'], HELP);
  if (origin !== undefined) return origin;
  throw new UsageError('Add --public-url: it is printed for who reads the answer with a code.', HELP);
}

/** `stek signals` */
export async function signals(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb, ...words] = positionals;
  if (values.help || verb === undefined) {
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  const known = readVerb({ command: 'stek signals', help: HELP, verbs: VERBS }, verb, words);
  return runVerb(known, { words, values, help: HELP }, place => new SignalDesk(place, values.as));
}
