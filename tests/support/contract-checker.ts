type Json = Record<string, unknown>;

interface DocumentedResponse {
  content?: Record<string, { schema: Json }>;
  headers?: Json;
}

export interface Operation {
  operationId: string;
  summary: string;
  deprecated?: boolean;
  parameters: Json[];
  security?: Json[];
  /** What a key must be good for. */
  'x-permission'?: string;
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, DocumentedResponse>;
}

/** An operation of the contract, and where it is. */
export interface Located {
  method: string;
  path: string;
  operation: Operation;
}

/** Holds real answers against a contract: nothing in them that it does not know, and nothing in it that never came. */
export class ContractChecker {
  readonly operations: readonly Located[];
  readonly #document: Json;
  readonly #seen = new Map<string, number>();

  constructor(document: Json) {
    this.#document = document;
    const paths = document['paths'] as Record<string, Record<string, Operation>>;
    this.operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
  }

  /** Addresses of a router that the contract does not have, and addresses of the contract that the router does not have. */
  strangers(app: { routes: readonly { method: string; path: string }[] }): string[] {
    const asWritten = (method: string, path: string) => `${method} ${path}`;
    const mounted = new Set(app.routes.map(({ path }) => path));
    const described = new Set(this.operations.map(({ path }) => placeOf(path, mounted)));
    const answered = new Set(app.routes.map(({ method, path }) => asWritten(method, path)));
    return [
      ...[...mounted].filter(path => !described.has(path)).map(path => `${path} is mounted and not described`),
      ...this.operations
        .filter(({ method, path }) => !answered.has(asWritten(method, placeOf(path, mounted))))
        .map(({ method, path }) => `${method} ${path} is described and not mounted`),
    ];
  }

  /** What stands at a pointer of the document. */
  at(pointer: string): unknown {
    const steps = pointer.replace(/^#\//, '').split('/');
    return steps.reduce<unknown>(
      (part, step) => (part as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
      this.#document,
    );
  }

  /** The operation that a request meets: of two that fit, the one with the longer ending. */
  find(method: string, path: string): Located | undefined {
    return this.operations
      .filter(located => located.method === method && patternOf(located.path).test(path))
      .toSorted((a, b) => literals(b.path) - literals(a.path))[0];
  }

  /** What is wrong with an answer. Counts it. */
  async faults(method: string, path: string, response: Response): Promise<string[]> {
    const located = this.find(method, path);
    if (!located) return [`${method} ${path} is not in the contract`];
    const { operationId, responses } = located.operation;
    const name = `${operationId} ${response.status}`;
    this.#seen.set(name, (this.#seen.get(name) ?? 0) + 1);
    const answer = responses[response.status];
    if (!answer) return [`${name} is not in the contract: ${(await response.text()).slice(0, 200)}`];
    const faults = [...this.#headerFaults(answer, response), ...(await this.#contentFaults(answer, response))];
    return faults.map(fault => `${name}: ${fault}`);
  }

  /** Answers that the contract has and that never came. */
  unseen(): string[] {
    return this.operations.flatMap(({ operation: { operationId, responses } }) =>
      Object.keys(responses)
        .map(status => `${operationId} ${status}`)
        .filter(name => !this.#seen.has(name)),
    );
  }

  #headerFaults({ headers = {} }: DocumentedResponse, response: Response): string[] {
    const always = (this.#document['x-headers'] as { $ref: string }[]).map(({ $ref }) => $ref.split('/').at(-1)!);
    const known = new Set([...always, ...Object.keys(headers)].map(name => name.toLowerCase()));
    return [...response.headers.keys()].filter(name => !known.has(name)).map(name => `header ${name} is not in it`);
  }

  async #contentFaults({ content }: DocumentedResponse, response: Response): Promise<string[]> {
    const text = await response.text();
    if (!content) return text === '' ? [] : ['it has a body'];
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const schema = content[type]?.schema;
    if (!schema) return [`${type} is not in it`];
    if (!type.endsWith('json') || schema['type'] === 'string') return [];
    const body = JSON.parse(text) as Json;
    return [...this.#valueFaults(body, schema), ...codeFaults(body, schema)];
  }

  /** What a value has that its schema does not know, or lacks. */
  #valueFaults(value: unknown, written: Json, at = ''): string[] {
    const target = typeof written['$ref'] === 'string' ? (this.at(written['$ref']) as Json) : written;
    if (target['type'] === 'object') return this.#objectFaults(value, target, at);
    if (target['type'] === 'array') {
      if (!Array.isArray(value)) return [`${at} is no list`];
      return value.flatMap((item, index) => this.#valueFaults(item, target['items'] as Json, `${at}/${index}`));
    }
    return scalarFaults(value, target, at);
  }

  #objectFaults(value: unknown, target: Json, at: string): string[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
    const known = (target['properties'] ?? {}) as Record<string, Json>;
    const rest = target['additionalProperties'];
    const required = (target['required'] ?? []) as string[];
    // `{}` says that anything may stand here: a JWE, a JWK, a task of ALTCHA.
    const isOpen = typeof rest === 'object' && rest !== null;
    return [
      ...required.filter(key => !(key in value)).map(key => `${at}/${key} is missing`),
      ...Object.entries(value).flatMap(([key, item]) => {
        const schema = known[key] ?? (isOpen ? (rest as Json) : undefined);
        return schema ? this.#valueFaults(item, schema, `${at}/${key}`) : [`${at}/${key} is not in it`];
      }),
    ];
  }
}

const NAME = /\{\w+\}/g;

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', String.raw`\.`).replace(NAME, '[^/]+')}$`);

/** As a router writes an address; how its last part ends is not its business. */
const mountedAs = (path: string): string => path.replace(/\}\.\w+$/, '}').replace(/\{(\w+)\}/g, ':$1');

/** Where it is mounted: one that ends with a word lies with the one that has a parameter there. */
function placeOf(path: string, mounted: ReadonlySet<string>): string {
  const own = mountedAs(path);
  if (mounted.has(own)) return own;
  const before = `${own.slice(0, own.lastIndexOf('/'))}/:`;
  return [...mounted].find(one => one.startsWith(before) && !one.slice(before.length).includes('/')) ?? own;
}

const literals = (path: string): number => path.replace(NAME, '').length;

const KINDS: Record<string, string> = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean' };

function scalarFaults(value: unknown, { type, enum: words, pattern, const: only }: Json, at: string): string[] {
  const kind = KINDS[String(type)];
  if (kind !== undefined && typeof value !== kind) return [`${at} is no ${String(type)}`];
  if (type === 'integer' && !Number.isInteger(value)) return [`${at} is not whole`];
  if (Array.isArray(words) && !words.includes(value)) return [`${at} is none of ${words.join(', ')}`];
  if (only !== undefined && value !== only) return [`${at} is not ${JSON.stringify(only)}`];
  if (typeof value === 'string' && typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value))
    return [`${at} is written otherwise`];
  return [];
}

/** The word that says what was refused must be one of those that stand beside the status. */
function codeFaults({ code }: Json, { properties }: Json): string[] {
  const codes = (properties as { code?: { examples?: unknown[] } } | undefined)?.code?.examples;
  return codes && !codes.includes(code) ? [`${String(code)} is not among its codes`] : [];
}
