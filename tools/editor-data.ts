import { readFileSync, writeFileSync } from 'node:fs';

interface Described {
  name?: string;
  description?: string;
}

interface Declaration extends Described {
  customElement?: boolean;
  tagName?: string;
  summary?: string;
  attributes?: (Described & { type?: { text: string } })[];
}

/**
 * Writes what VS Code needs to complete our tags (its "custom data" format) from the custom-elements manifest.
 *
 * See https://code.visualstudio.com/api/extension-guides/custom-data-extension
 */
export function writeEditorData(manifest: string, file: string): void {
  const { modules } = JSON.parse(readFileSync(manifest, 'utf8')) as { modules: { declarations?: Declaration[] }[] };
  const tags = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName)
    .map(({ tagName, summary, description = '', attributes = [] }) => ({
      name: tagName,
      description: summary ?? description,
      attributes: attributes.map(attribute => ({
        name: attribute.name,
        description: attribute.description ?? '',
        ...values(attribute.type?.text),
      })),
    }));
  writeFileSync(file, `${JSON.stringify({ version: 1.1, tags }, null, 2)}\n`);
}

/** The choices of an attribute whose type is a union of strings; without a value for a boolean. */
function values(type = ''): object {
  if (type === 'boolean') return { valueSet: 'v' };
  const choices = [...type.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name }));
  return choices.length > 0 ? { values: choices } : {};
}
