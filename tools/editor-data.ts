import { writeFileSync } from 'node:fs';
import { elementsOf, type Manifest, type ManifestAttribute, type ManifestDeclaration } from './manifest.ts';

type ElementDeclaration = ManifestDeclaration & { readonly tagName: string };

/** What editors need to complete our tags, parts and custom properties: two files for VS Code and one for the editors of JetBrains. */
export function writeEditorData(
  manifest: Manifest,
  { name, version }: { name: string; version: string },
  to: string,
): void {
  const elements = elementsOf(manifest);
  const files = {
    'html-custom-data.json': { version: 1.1, tags: elements.map(htmlTag) },
    'css-custom-data.json': cssData(elements),
    'web-types.json': webTypes(elements, name, version),
  };
  for (const [file, data] of Object.entries(files))
    writeFileSync(`${to}/${file}`, `${JSON.stringify(data, null, 2)}\n`);
}

/** See https://code.visualstudio.com/api/extension-guides/custom-data-extension */
const htmlTag = ({ tagName, summary, description = '', attributes = [] }: ElementDeclaration): object => ({
  name: tagName,
  description: summary ?? description,
  attributes: attributes.map(attribute => ({
    name: attribute.name,
    description: attribute.description ?? '',
    ...valuesOf(attribute),
  })),
});

/** The choices of an attribute whose type is a union of words; without a value for a boolean. */
function valuesOf({ type: { text: type } = { text: '' } }: ManifestAttribute): object {
  if (type === 'boolean') return { valueSet: 'v' };
  const choices = [...type.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name }));
  return choices.length > 0 ? { values: choices } : {};
}

function cssData(elements: readonly ElementDeclaration[]): object {
  const properties = new Map(elements.flatMap(({ cssProperties = [] }) => cssProperties.map(one => [one.name, one])));
  const parts = new Map(elements.flatMap(({ cssParts = [] }) => cssParts.map(one => [one.name, one])));
  return {
    version: 1.1,
    properties: [...properties.values()].map(({ name, description = '' }) => ({ name, description })),
    pseudoElements: [...parts.values()].map(({ name, description = '' }) => ({ name: `::part(${name})`, description })),
  };
}

/** See https://github.com/JetBrains/web-types */
const webTypes = (elements: readonly ElementDeclaration[], name: string, version: string): object => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(webTypesElement) } },
});

const webTypesElement = (element: ElementDeclaration): object => {
  const { tagName, summary, description = '', attributes = [], members = [], events = [] } = element;
  const { slots = [], cssParts = [], cssProperties = [] } = element;
  return {
    name: tagName,
    description: summary ?? description,
    attributes: attributes.map(({ name, description: words = '', type, default: usual }) => ({
      name,
      description: words,
      value: { type: type?.text, required: type?.text !== 'boolean', ...(usual !== undefined && { default: usual }) },
    })),
    slots: slots.map(({ name, description: words = '' }) => ({ name, description: words })),
    js: {
      properties: members
        .filter(({ kind }) => kind === 'field')
        .map(({ name, description: words = '', type }) => ({ name, description: words, type: type?.text })),
      events: events.map(({ name, description: words = '', type }) => ({ name, description: words, type: type?.text })),
    },
    css: {
      parts: cssParts.map(({ name, description: words = '' }) => ({ name, description: words })),
      properties: cssProperties.map(({ name, description: words = '' }) => ({ name, description: words })),
    },
  };
};
