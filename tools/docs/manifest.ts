import { readFileSync } from 'node:fs';

/** Something that a page can use, with a sentence about it. */
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Member extends Described {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly attribute?: string;
}

interface Attribute extends Described {
  readonly fieldName?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

/** What a page can use of an element, as the manifest of elements has it. */
export interface ElementApi {
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly attributes: readonly Described[];
  /** Those that no attribute sets. */
  readonly properties: readonly Described[];
  readonly methods: readonly Described[];
  readonly events: readonly Described[];
  readonly slots: readonly Described[];
  readonly parts: readonly Described[];
  readonly customProperties: readonly Described[];
}

/** The elements that sites write, by tag; not the fields of forms that they are made of. */
export function elementApis(file = 'custom-elements.json'): readonly ElementApi[] {
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as {
    modules: readonly { declarations?: readonly Declaration[] }[];
  };
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined)
    .map(apiOf)
    .toSorted((a, b) => a.tag.localeCompare(b.tag));
}

function apiOf(declaration: Declaration): ElementApi {
  const { tagName = '', summary = '', description = '', attributes = [], members = [] } = declaration;
  const byAttribute = new Set(attributes.map(({ fieldName }) => fieldName));
  const open = members.filter(
    ({ name, privacy, static: isStatic, description: words }) =>
      (privacy ?? 'public') === 'public' && !isStatic && !name.startsWith('#') && words,
  );
  return {
    tag: tagName,
    summary,
    description,
    attributes,
    properties: open.filter(({ kind, name, attribute }) => kind === 'field' && !attribute && !byAttribute.has(name)),
    methods: open.filter(({ kind }) => kind === 'method'),
    // What a listener reads is in the detail.
    events: (declaration.events ?? []).map(({ type, ...event }) => ({
      ...event,
      type: { text: type?.text.replace(/^CustomEvent<(.*)>$/, '$1') ?? '' },
    })),
    slots: declaration.slots ?? [],
    parts: declaration.cssParts ?? [],
    customProperties: declaration.cssProperties ?? [],
  };
}
