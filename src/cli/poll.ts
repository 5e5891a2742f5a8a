import { municipalDay } from '../domain/municipal-clock.ts';
import { readHours } from './polls/hours.ts';
import { PollDesk } from './polls/poll-desk.ts';
import { printAside, printOut } from './print.ts';
import { readPublicUrl } from './public-url.ts';
import { DATA } from './tenant-desk.ts';
import { readArguments, UsageError } from './usage-error.ts';
import { readVerb, runVerb, type Verbs } from './verbs.ts';

const HELP = `stek poll example > poll.json
stek poll create FILE --tenant T
stek poll list --tenant T
stek poll open|close|answer|archive|show|results ID --tenant T

A poll asks people what they want, says beforehand who decides what with it and by when, and is finished only
when they got an answer. Everything here can also be done through the server (openapi.json); docs/polls.md tells the whole story.

  example             print a whole poll to start from
  create FILE         take up a poll as a draft; prints its ID
  edit ID FILE        write it anew; of an open poll only the words can change
  list, show ID       what polls there are; all of one, as JSON
  open ID             people can take part until the time it says
  close ID            stop before that time
  cancel ID           take it back, with --reason TEXT for everybody; not once it is closed
  results ID          what people said, once everybody may know
  ideas ID            what people said in own words: nobody sees it before you looked at it
    … show IDEA…, hide IDEA… --reason TEXT, merge IDEA… --into IDEA, renew IDEA… (undoes it), add TEXT --question Q
  counts ID [FILE]    enter what was counted on paper; without a file, what was entered
  paper ID            print the sheet and the poster (PDF)
  codes ID            print one-time codes on cards, with --count N and --out FILE
  kiosk ID            a key for a shared tablet, with --date D --from H --until H
  reply ID [FILE]     write your answer; without a file, print it to be filled in
  plan ID OPTION      put an option into the programme and into your answer: --date D --from H --until H --why TEXT
  answer ID           let everybody read your answer
  archive ID          delete the ballots; results and answer stay

  --tenant T          short name of the municipality
  --public-url URL    address under which visitors reach the server, for paper and cards
  --lang L            language of paper and cards, Dutch stands beside it; “all” for all (default nl)
  --paper P           a4 or a5 (default a4)
  --out PATH          folder for paper, file for cards
  --place P           where it takes place, or where the tablet stands
  --label TEXT        what you call the tablet, for the list of keys
  --data DIR          folder of the database (default .data; DATABASE_URL goes before it)
  --json              results as JSON
`;

const OPTIONS = {
  tenant: { type: 'string' },
  data: { type: 'string', default: DATA },
  json: { type: 'boolean', default: false },
  reason: { type: 'string' },
  into: { type: 'string' },
  question: { type: 'string' },
  'public-url': { type: 'string' },
  lang: { type: 'string', multiple: true, default: ['nl'] as string[] },
  paper: { type: 'string', default: 'a4' },
  out: { type: 'string' },
  count: { type: 'string' },
  date: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  place: { type: 'string' },
  label: { type: 'string' },
  why: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const moving = () => import('./polls/move-polls.ts');
const looking = () => import('./polls/look-at-polls.ts');
const handingOut = () => import('./polls/hand-out.ts');
const answering = () => import('./polls/answer-poll.ts');

const VERBS: Verbs<PollDesk, Values>['verbs'] = {
  create: { needs: ['FILE'], run: async (desk, [file]) => (await moving()).create(desk, file!) },
  edit: { needs: ['ID', 'FILE'], run: async (desk, [id, file]) => (await moving()).edit(desk, id!, file!) },
  list: { needs: [], run: async desk => (await looking()).list(desk) },
  show: { needs: ['ID'], run: async (desk, [id]) => (await looking()).show(desk, id!) },
  open: { needs: ['ID'], run: async (desk, [id]) => (await moving()).move(desk, id!, 'open') },
  close: { needs: ['ID'], run: async (desk, [id]) => (await moving()).move(desk, id!, 'closed') },
  answer: { needs: ['ID'], run: async (desk, [id]) => (await moving()).move(desk, id!, 'answered') },
  archive: { needs: ['ID'], run: async (desk, [id]) => (await moving()).move(desk, id!, 'archived') },
  cancel: {
    needs: ['ID'],
    async run(desk, [id], { reason }) {
      if (reason === undefined) throw new UsageError('Add --reason with why, for everybody to read.', HELP);
      return (await moving()).move(desk, id!, 'cancelled', reason);
    },
  },
  results: { needs: ['ID'], run: async (desk, [id], { json }) => (await looking()).results(desk, id!, json) },
  ideas: {
    needs: ['ID'],
    hasMore: true,
    run: async (desk, [id, ...words], { reason, into, question }) =>
      (await import('./polls/look-through-ideas.ts')).ideas(desk, id!, words, { reason, into, question }),
  },
  counts: {
    needs: ['ID'],
    hasMore: true,
    run: async (desk, [id, file]) => (await import('./polls/enter-counts.ts')).counts(desk, id!, file),
  },
  reply: { needs: ['ID'], hasMore: true, run: async (desk, [id, file]) => (await answering()).reply(desk, id!, file) },
  plan: {
    needs: ['ID', 'OPTION'],
    async run(desk, [id, option], { why, ...values }) {
      const { plan } = await import('./polls/plan-activity.ts');
      return plan(desk, id!, option!, { ...readHours(values), why });
    },
  },
  codes: {
    needs: ['ID'],
    run: async (desk, [id], { count, lang, out, ...values }) =>
      (await handingOut()).codes(desk, id!, { count, lang, out, origin: () => originOf(values) }),
  },
  kiosk: {
    needs: ['ID'],
    async run(desk, [id], { label, ...values }) {
      return (await handingOut()).kiosk(desk, id!, { ...readHours(values), label });
    },
  },
  paper: {
    needs: ['ID'],
    run: async (desk, [id], values) =>
      (await import('./polls/print-papers.ts')).papers(desk, id!, {
        ...{ lang: values.lang, paper: values.paper, out: values.out ?? '.' },
        origin: originOf(values),
      }),
  },
};

/** `stek poll` */
export async function poll(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb, ...words] = positionals;
  if (values.help || verb === undefined) {
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  if (verb === 'example') return example();
  const known = readVerb({ command: 'stek poll', help: HELP, verbs: VERBS, others: ['example'] }, verb, words);
  return runVerb(known, { words, values, help: HELP }, place => new PollDesk(place));
}

async function example(): Promise<number> {
  const { examplePoll } = await import('./polls/example-poll.ts');
  printOut(`${JSON.stringify(examplePoll(municipalDay(Date.now())), null, 2)}\n`);
  printAside('Change what it says, then: stek poll create FILE --tenant T\n');
  return 0;
}

function originOf(values: Pick<Values, 'public-url'>): string {
  const origin = readPublicUrl(values['public-url'], HELP);
  if (origin !== undefined) return origin;
  throw new UsageError('Add --public-url: it is printed for who takes part with a telephone.', HELP);
}
