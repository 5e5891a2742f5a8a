import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { writeIcs } from '../../src/feeds/ics/write.ts';
import { bundle, type Bundle } from './bundle.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import type { View } from './page.ts';
import { asFeed, feedAnswer } from './feed.ts';
import { feedProgrammeOf, FIRST_MONTH, programmeOf, SIZES, type Size } from './programme.ts';

export interface Site {
  origin: string;
  bundles: ReadonlyMap<string, Bundle>;
  address(contender: Contender, size: Size, view: View): string;
  close(): void;
}

const TYPES: Record<string, string> = {
  '.ics': 'text/calendar',
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};

/** Serves every page of the comparison from memory on this machine. */
export async function openSite(contenders: readonly Contender[] = CONTENDERS): Promise<Site> {
  const bundles = new Map<string, Bundle>();
  const files = new Map<string, string>([['start.html', '<!doctype html><title>Start</title>']]);
  for (const size of SIZES) {
    files.set(`${size}.data.js`, programmeScript(size));
    files.set(`${size}.ics`, writeIcs(asFeed(feedProgrammeOf(size))));
  }
  for (const contender of contenders) {
    const made = await bundle(contender);
    bundles.set(contender.id, made);
    for (const [name, contents] of made.files) files.set(name, contents);
    for (const size of SIZES) files.set(`${contender.id}.${size}.html`, documentOf(made, size, contender.from));
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    const asked = pathname.match(/^\/v1\/(\w+)\/occurrences$/)?.[1];
    const name = asked ? `${asked}.json` : pathname.slice(1);
    const body = asked ? feedAnswer(asked as Size, searchParams) : files.get(name);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${TYPES[extname(name)] ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    bundles,
    address: ({ id }, size, view) => `${origin}/${id}.${size}.html?view=${view}`,
    close: () => void server.close(),
  };
}

/** The data comes as JSON text in a script, so that no page waits for a request that another does not make. */
const programmeScript = (size: Size): string =>
  `globalThis.programme = JSON.parse(${JSON.stringify(JSON.stringify(programmeOf(size)))});`;

/** Today is the first of December on every page, whenever the bench runs: a programme begins today. */
const CLOCK = `{
  const ahead = Date.parse('${FIRST_MONTH}-01T08:00:00+01:00') - Date.now();
  const { now } = Date;
  Date = class extends Date {
    constructor(...parts) { parts.length === 0 ? super(now() + ahead) : super(...parts); }
    static now() { return now() + ahead; }
  };
}`;

const documentOf = ({ script, style }: Bundle, size: Size, from: Contender['from']): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Programma</title>
<link rel="icon" href="data:,">
${style === undefined ? '' : `<link rel="stylesheet" href="/${style}">`}
<script>${CLOCK}</script>
${from === 'memory' ? `<script src="/${size}.data.js"></script>` : ''}
</head>
<body>
<main><h1>Programma</h1><div id="calendar"></div></main>
<script type="module" src="/${script}"></script>
</body>
</html>
`;
