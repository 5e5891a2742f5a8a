import { EMBEDS, embedNamed, type EmbedName } from '../domain/embeds.ts';
import { originOf } from '../server/access/origins.ts';
import { embedsOf, isEmbedId, removeEmbed, saveEmbed } from '../server/embeds/kept-embeds.ts';
import { Problem, type ProblemCode } from '../server/http/problem.ts';
import type { KeptEmbed } from '../server/store/tenant.ts';
import type { TenantRead } from '../server/store/tenant-read.ts';
import { printOut } from './print.ts';
import { DATA, TenantDesk } from './tenant-desk.ts';
import { readArguments, UsageError } from './usage-error.ts';
import { readVerb, runVerb, type Verbs } from './verbs.ts';

const NAMES = EMBEDS.map(({ name }) => name);

const HELP = `stek embeds list --tenant T
stek embeds add WHAT ID [ADDRESS …] --tenant T
stek embeds pause ID --tenant T
stek embeds resume ID --tenant T
stek embeds remove ID --tenant T

Elements on sites that you want to be able to take away for a while, or that only some sites may show. The snippet of one
has its ID (data-embed-id, or embed-id in an address); /embed on the server makes it. A snippet without an ID needs none of this.

  list            all of them
  add             WHAT is one of ${NAMES.join(', ')};
                  ID is a short name of your own, such as home-page;
                  each ADDRESS is a site that may show it in a frame, such as https://www.example.be; without one, the sites
                  of "stek origins" may. One that is there already gets these sites in place of its own
  pause ID        its link stays a link, and its frame says that it is away for a while: within a minute, on every site
  resume ID       it is there again
  remove ID       forget it: what names it works as if it had no ID

  --tenant T      short name of the municipality
  --data DIR      folder of the database (default ${DATA}; DATABASE_URL goes before it)

Ends with 0 when it is done, 2 when nothing was changed.
`;

const OPTIONS = {
  tenant: { type: 'string' },
  data: { type: 'string', default: DATA },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

class EmbedDesk extends TenantDesk {
  override afterRefusal(code: ProblemCode, name: string | undefined): string | undefined {
    return code === 'not_found' ? this.next('list') : super.afterRefusal(code, name);
  }
}

const VERBS: Verbs<EmbedDesk, Values>['verbs'] = {
  list: { needs: [], run: list },
  add: { needs: ['WHAT', 'ID'], hasMore: true, run: add },
  pause: { needs: ['ID'], run: (desk, [id]) => change(desk, id!, embed => ({ ...embed, isPaused: true })) },
  resume: { needs: ['ID'], run: (desk, [id]) => change(desk, id!, embed => ({ ...embed, isPaused: false })) },
  remove: { needs: ['ID'], run: remove },
};

/** `stek embeds` */
export async function embeds(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb, ...words] = positionals;
  if (values.help || verb === undefined) {
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  const known = readVerb({ command: 'stek embeds', help: HELP, verbs: VERBS }, verb, words);
  return runVerb(known, { words, values, help: HELP }, place => new EmbedDesk('stek embeds', place));
}

const lineOf = ({ id, what, origins, isPaused }: KeptEmbed): string =>
  `${id}  ${what}  ${isPaused ? 'paused' : 'shown'}  ${origins.length > 0 ? origins.join(' ') : 'on the sites of “stek origins”'}\n`;

async function list(desk: EmbedDesk): Promise<number> {
  const found = await desk.read(async read => embedsOf(read));
  const first = `There are none yet. Add one: ${desk.next('add', 'calendar', 'home-page')}\n`;
  printOut(found.length > 0 ? found.map(lineOf).join('') : first);
  return 0;
}

async function add(desk: EmbedDesk, [what = '', id = '', ...addresses]: readonly string[]): Promise<number> {
  const named = whatOf(what);
  if (!isEmbedId(id))
    throw new UsageError(
      `“${id}” cannot be its name: write small letters, digits and hyphens, such as home-page.`,
      HELP,
    );
  const origins = [...new Set(addresses.map(siteOf))];
  const saved = await desk.write(async write => {
    const before = embedsOf(write).find(one => one.id === id);
    const embed: KeptEmbed = { id, what: named, origins, isPaused: before?.isPaused ?? false };
    await saveEmbed(write, embed);
    return embed;
  });
  printOut(lineOf(saved));
  return 0;
}

function whatOf(name: string): EmbedName {
  const embed = embedNamed(name);
  if (!embed) throw new UsageError(`There is no “${name}” to embed. Write one of: ${NAMES.join(', ')}.`, HELP);
  return embed.name;
}

function siteOf(address: string): string {
  const origin = originOf(address);
  if (origin === undefined) throw new UsageError(`“${address}” is no site. Write it as https://www.example.be.`, HELP);
  return origin;
}

async function change(desk: EmbedDesk, id: string, next: (embed: KeptEmbed) => KeptEmbed): Promise<number> {
  const saved = await desk.write(async write => {
    const embed = next(knownEmbed(write, id));
    await saveEmbed(write, embed);
    return embed;
  });
  printOut(lineOf(saved));
  return 0;
}

async function remove(desk: EmbedDesk, [id = '']: readonly string[]): Promise<number> {
  await desk.write(async write => removeEmbed(write, knownEmbed(write, id).id));
  printOut(`${id} is forgotten.\n`);
  return 0;
}

function knownEmbed(read: Pick<TenantRead, 'tenant'>, id: string): KeptEmbed {
  const embed = embedsOf(read).find(one => one.id === id);
  if (!embed) throw new Problem('not_found', `There is no embed “${id}”.`);
  return embed;
}
