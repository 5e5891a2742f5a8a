import { mkdirSync, writeFileSync } from 'node:fs';
import { writeAngularDirectives } from './angular-directives.ts';
import { elementsOf, type Manifest, type ManifestDeclaration } from './manifest.ts';

/*
 * Types for templates of frameworks, from the custom-elements manifest. Our own and no library: what a property may be is what its class
 * says, by reference, so that nothing is written down twice; and one model serves all of them.
 */

type ElementDeclaration = ManifestDeclaration & { readonly tagName: string };

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const doc = (words: string | undefined): string => (words ? `    /** ${words.replaceAll('*/', '* /')} */\n` : '');

/** What can be given in a template: a property by its own name, an attribute by its own where that is another one. */
function inputsOf({ name, members = [], attributes = [] }: ElementDeclaration): string[] {
  const properties = members
    .filter(member => member.kind === 'field' && !member.readonly)
    .map(member => `${doc(member.description)}    ${member.name}?: ${name}['${member.name}'] | undefined;`);
  const written = attributes
    .filter(attribute => attribute.name !== attribute.fieldName)
    .map(({ name: attribute, fieldName, type, description }) => {
      const also = type?.text === 'number' ? ' | `${number}`' : '';
      return `${doc(description)}    '${attribute}'?: ${name}['${fieldName}']${also} | undefined;`;
    });
  return [...properties, ...written];
}

/** One entry of an interface for each element. */
const table = (
  elements: readonly ElementDeclaration[],
  name: string,
  words: string,
  of: (element: ElementDeclaration) => string,
): string =>
  `/** ${words} */\nexport interface ${name} {\n${elements.map(element => `  '${element.tagName}': ${of(element)};`).join('\n')}\n}\n`;

const block = (lines: readonly string[]): string => (lines.length > 0 ? `{\n${lines.join('\n')}\n  }` : 'object');

function elementTypes(elements: readonly ElementDeclaration[], moduleOf: (tag: string) => string): string {
  return [
    // With the events that they tell, which their modules declare for the whole page.
    ...elements.map(({ tagName }) => `import type {} from '${moduleOf(tagName)}';`),
    `import type { ${elements.map(({ name }) => name).join(', ')} } from '../index.js';\n`,
    table(elements, 'ElementClasses', 'The class of each element.', ({ name }) => name),
    table(elements, 'ElementInputs', 'What a template can give to each element.', element => block(inputsOf(element))),
    table(elements, 'ElementEvents', 'The events that each element tells, by name.', ({ events = [] }) =>
      block(events.map(({ name, description }) => `${doc(description)}    '${name}': HTMLElementEventMap['${name}'];`)),
    ),
    `/** A listener for each event, as JSX and Svelte write it: \`on\` and its name. */
export type Listeners<Tag extends keyof ElementEvents> = {
  [Name in keyof ElementEvents[Tag] & string as \`on\${Name}\`]?: ((event: ElementEvents[Tag][Name]) => void) | undefined;
};
`,
  ].join('\n');
}

const react = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementClasses, ElementInputs, Listeners } from './elements.js';

type Elements = {
  [Tag in keyof ElementInputs]: DetailedHTMLProps<HTMLAttributes<ElementClasses[Tag]>, ElementClasses[Tag]> &
    ElementInputs[Tag] &
    Listeners<Tag>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const preact = `import type { HTMLAttributes } from 'preact';
import type { ElementClasses, ElementInputs, Listeners } from './elements.js';

type Elements = {
  [Tag in keyof ElementInputs]: HTMLAttributes<ElementClasses[Tag]> & ElementInputs[Tag] & Listeners<Tag>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const svelte = `import type { HTMLAttributes } from 'svelte/elements';
import type { ElementClasses, ElementInputs, Listeners } from './elements.js';

type Elements = {
  [Tag in keyof ElementInputs]: HTMLAttributes<ElementClasses[Tag]> & ElementInputs[Tag] & Listeners<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`;

const vue = (
  elements: readonly ElementDeclaration[],
): string => `import type { HTMLAttributes, PublicProps } from 'vue';
import type { ElementClasses, ElementEvents, ElementInputs } from './elements.js';

${table(elements, 'ElementListeners', 'What `@name` in a template becomes.', ({ tagName, events = [] }) =>
  block(
    events.map(
      ({ name }) => `    on${pascal(name)}?: ((event: ElementEvents['${tagName}']['${name}']) => void) | undefined;`,
    ),
  ),
)}
type Elements = {
  [Tag in keyof ElementInputs]: new () => ElementClasses[Tag] & {
    $props: HTMLAttributes & PublicProps & ElementInputs[Tag] & ElementListeners[Tag];
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
  interface HTMLAttributes {
    /** The slot of an element of ours in which it stands. */
    slot?: string | undefined;
  }
}
`;

/** Writes one declaration for each framework, beside an empty module: the entry can be imported too. Angular needs code as well. */
export function writeFrameworkTypes(manifest: Manifest, folder: string): void {
  const { modules } = manifest;
  const elements = elementsOf(manifest);
  // The module that registers an element, as it lies beside these types.
  const moduleOf = (tag: string) =>
    `../${modules.find(({ path }) => path.endsWith(`/${tag}.js`))?.path.replace(/^dist\//, '')}`;
  const files = { elements: elementTypes(elements, moduleOf), react, preact, svelte, vue: vue(elements) };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(`${folder}/${name}.d.ts`, text);
    writeFileSync(`${folder}/${name}.js`, 'export {};\n');
  }
  writeAngularDirectives(manifest, folder, moduleOf);
}
