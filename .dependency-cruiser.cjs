/**
 * The import arrows: which part may know which. What a row does not name is an error.
 * `types` may be imported as types only (save by the file `except`, and what `values` names); `lazy` may also be loaded with `import()`;
 * `node` may use Node's own modules.
 */
const arrows = {
  schema: { knows: ['zod'] },
  domain: { knows: ['schema', 'lean-qr'] },
  feeds: { knows: ['schema', 'domain'] },
  // static-source.ts comes lazily itself, and what reads calendars with it: one download, not one after the other.
  // end-user-message.ts is an entry of its own, and lets the texts of a language be loaded.
  sdk: {
    knows: ['schema', 'domain', 'jose', 'altcha'],
    lazy: ['feeds', 'i18n'],
    except: '(static-source|end-user-message)',
  },
  i18n: { knows: [] },
  theme: { knows: ['lit'] },
  pictograms: { knows: ['lit'] },
  foundation: {
    knows: ['domain', 'i18n', 'theme', 'lit', 'signature_pad'],
    types: ['schema', 'sdk'],
    except: '((client|outbox)-for|programme-(client|checks)|feed-transport)',
  },
  components: {
    knows: ['foundation', 'i18n', 'theme', 'pictograms', 'domain', 'lit'],
    types: ['schema', 'sdk'],
    // What a kind of submission is: a few names; its checks are loaded when something is sent. And the clock, which knows nothing else.
    // What opens sealed cards is for one page only: `opening-comes-lazily`.
    values: 'sdk/(submissions/kinds/|clock\\.ts$|open\\.ts$)',
  },
  embed: { knows: ['components', 'foundation', 'i18n', 'domain', 'lit'] },
  server: {
    knows: [
      'schema',
      'domain',
      'feeds',
      'i18n',
      'pictograms',
      'theme',
      'hono',
      'kysely',
      'pg',
      'zod',
      'jose',
      'altcha',
      'nodemailer',
    ],
    node: true,
  },
  // Cards come sealed: the demo seals its own as a device does.
  demo: {
    knows: ['schema', 'domain', 'feeds', 'server', 'i18n', 'hono', 'kysely', 'sqlite'],
    lazy: ['sdk'],
    node: true,
  },
  cli: { knows: ['schema', 'domain', 'server', 'sdk', 'feeds', 'demo', 'i18n', 'hono'], node: true },
  // It draws what was built, as a browser would: it imports no element.
  ssr: { knows: ['happy-dom'], node: true },
};

const packages = {
  altcha: 'node_modules/altcha-lib/',
  jose: 'node_modules/jose/',
  zod: 'node_modules/zod/',
  lit: 'node_modules/(lit|lit-html|lit-element|@lit/[^/]+)/',
  hono: 'node_modules/(hono|@hono/node-server)/',
  kysely: 'node_modules/kysely/',
  'happy-dom': 'node_modules/happy-dom/',
  'lean-qr': 'node_modules/lean-qr/',
  nodemailer: 'node_modules/nodemailer/',
  signature_pad: 'node_modules/signature_pad/',
  pg: 'node_modules/(pg|@types/pg)/',
  sqlite: 'node_modules/@sqlite\\.org/',
};

const paths = names => names.map(name => packages[name] ?? `^src/${name}/`);

const rulesFor = ([area, { knows, types = [], lazy = [], node = false, except, values }]) => {
  const from = { path: `^src/${area}/` };
  const comment = `${area} may import: ${[...knows, ...types, ...lazy].join(', ') || 'nothing'}.`;
  return [
    {
      name: `${area}-keeps-to-its-arrows`,
      severity: 'error',
      comment,
      from,
      to: {
        couldNotResolve: false,
        pathNot: [`^src/${area}/`, ...paths([...knows, ...types, ...lazy])],
        ...(node && { dependencyTypesNot: ['core'] }),
      },
    },
    ...[...types, ...lazy].map(name => ({
      name: `${area}-takes-${name}-${lazy.includes(name) ? 'lazily' : 'as-types'}`,
      severity: 'error',
      comment: `${area} may import ${name} as types${lazy.includes(name) ? ' or with import()' : ' only'}.`,
      from: { ...from, ...(except && { pathNot: `/${except}\\.ts$` }) },
      to: {
        path: paths([name]),
        ...(values && { pathNot: `^src/${values}` }),
        dependencyTypesNot: ['type-only'],
        ...(lazy.includes(name) && { dynamic: false }),
      },
    })),
  ];
};

/** What stands for all kinds of things that people send, and so knows none of them. */
const MECHANISM = '^src/(sdk/outbox|foundation|server/(submissions|store|jobs|access|api))/';
/** A kind of thing that people send or that editors make, in the path of a file. */
const NOUN = '(sign-?up|poll|ballot|signal|referral|flyer)';

module.exports = {
  forbidden: [
    ...Object.entries(arrows).flatMap(rulesFor),
    {
      name: 'mechanism-knows-no-noun',
      severity: 'error',
      comment: 'What all kinds share gets a kind handed in; it imports none. A new kind must need no change of it.',
      from: { path: MECHANISM },
      to: { path: `^src/.*${NOUN}` },
    },
    {
      name: 'mechanism-is-no-noun',
      severity: 'error',
      comment: 'A file of one kind lies in the folder of that kind.',
      from: { path: `${MECHANISM}.*${NOUN}` },
      to: {},
    },
    {
      name: 'every-folder-has-its-arrows',
      severity: 'error',
      comment: 'A new folder in src needs a row in the table above.',
      from: { path: '^src/[^/]+/', pathNot: Object.keys(arrows).map(area => `^src/${area}/`) },
      to: {},
    },
    {
      name: 'client-comes-lazily',
      severity: 'error',
      comment:
        'An element that is given its client must not carry one: only import() loads client-for.ts, programme-client.ts, outbox-for.ts and feed-transport.ts. (outbox-controller.ts is in what import() brings.)',
      from: {
        path: '^src/(foundation|components|embed)/',
        pathNot: '^src/foundation/(submission/outbox-controller|programme-client)\\.ts$',
      },
      to: { path: '^src/foundation/((client|outbox)-for|programme-client|feed-transport)\\.ts$', dynamic: false },
    },
    {
      name: 'opening-comes-lazily',
      severity: 'error',
      comment: 'A page stands before anything is opened: only import() loads sdk/open.ts, and only where keys are.',
      from: { path: '^src/(foundation|components|embed)/' },
      to: { path: '^src/sdk/open\\.ts$', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'after-sending-comes-lazily',
      severity: 'error',
      comment:
        'A form stands before anything is sent: only import() loads after-sending.ts and, with it, outbox-controller.ts.',
      from: { path: '^src/', pathNot: '^src/foundation/submission/after-sending\\.ts$' },
      to: {
        path: '^src/foundation/submission/(after-sending|outbox-controller)\\.ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-component-per-folder',
      severity: 'error',
      comment:
        'Components do not know each other: what two of them need goes to foundation. An element may load another one, by its registration.',
      from: { path: '^src/components/([^/]+)/' },
      to: { path: '^src/components/', pathNot: ['^src/components/$1/', '/stek-[^/]+\\.ts$'] },
    },
    {
      name: 'element-comes-lazily',
      severity: 'error',
      comment: 'An element loads another one with import(), when it is needed.',
      from: { path: '^src/components/([^/]+)/' },
      to: {
        path: '^src/components/[^/]+/stek-[^/]+\\.ts$',
        pathNot: '^src/components/$1/',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-index-from-inside',
      severity: 'error',
      comment: 'An index.ts is a door for users of the package; inside, import the file that has the thing.',
      from: { path: '^src/', pathNot: '^src/index\\.ts$' },
      to: { path: '/index\\.ts$' },
    },
    {
      name: 'front-door-stays-in-the-browser',
      severity: 'error',
      comment: 'The package root has elements and SDK, never the server.',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/(server|cli|demo)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one thing, or three.',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'The file or package is not there.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'src-ships-alone',
      severity: 'error',
      comment: 'What ships does not import tests, stories, tools or benchmarks.',
      from: { path: '^src/' },
      to: { path: '^(tests|stories|tools|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
