import { mkdirSync, writeFileSync } from 'node:fs';
import { elementsOf, type Manifest, type ManifestDeclaration } from './manifest.ts';

/*
 * A directive for each element, so that templates of Angular know what can be given to it. Its compiler types an element by the directives
 * that match it, and by nothing else. They are written in the form in which Angular takes libraries of others, whatever its release; Angular
 * itself is what the project that imports them has.
 */

type ElementDeclaration = ManifestDeclaration & { readonly tagName: string };

/** The release of Angular from which on these declarations are read: the first with standalone directives. */
const SINCE = '14.0.0';

/** What a template can give: a property by its own name, an attribute by its own where that is another one. */
interface Input {
  readonly name: string;
  readonly field: string;
  readonly description: string | undefined;
  /** What it is written as in an attribute, where it has one and that is no text. */
  readonly written: 'number' | 'boolean' | undefined;
}

const className = (tag: string): string => tag.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

function inputsOf({ members = [], attributes = [] }: ElementDeclaration): Input[] {
  const writtenAs = (field: string): Input['written'] => {
    const type = attributes.find(({ fieldName }) => fieldName === field)?.type?.text;
    return type === 'number' || type === 'boolean' ? type : undefined;
  };
  const fields = members
    .filter(member => member.kind === 'field' && !member.readonly)
    .map(({ name, description }) => ({ name, field: name, description, written: writtenAs(name) }));
  const others = attributes
    .filter(({ name, fieldName }) => fieldName !== undefined && name !== fieldName)
    .map(({ name, fieldName = '', description }) => ({
      name,
      field: fieldName,
      description,
      written: writtenAs(fieldName),
    }));
  return [...fields, ...others];
}

/** A number and a boolean also as an attribute has them: `limit="3"`, `deep-links`. */
const WRITTEN = { number: ' | `${number}`', boolean: " | ''" };

function declarationOf(element: ElementDeclaration): string {
  const { name, tagName } = element;
  const inputs = inputsOf(element);
  const setters = inputs.map(input => {
    const doc = input.description ? `  /** ${input.description.replaceAll('*/', '* /')} */\n` : '';
    const also = input.written ? WRITTEN[input.written] : '';
    return `${doc}  set '${input.name}'(value: ${name}['${input.field}']${also} | undefined);`;
  });
  const aliases = inputs.map(input => `'${input.name}': { alias: '${input.name}'; required: false }`);
  return `/** Tells templates what \`<${tagName}>\` takes. The element itself is registered by its own entry. */
export declare class ${className(tagName)} {
  constructor(element: i0.ElementRef<${name}>);
${setters.join('\n')}
  static ɵfac: i0.ɵɵFactoryDeclaration<${className(tagName)}, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<${className(tagName)}, '${tagName}', never, { ${aliases.join('; ')} }, {}, never, never, true, never>;
}
`;
}

function codeOf(element: ElementDeclaration): string {
  const { tagName } = element;
  const inputs = inputsOf(element);
  const type = className(tagName);
  const setters = inputs.map(
    ({ name, field, written }) => `  set '${name}'(value) {
    this.element['${field}'] = ${written ? `${written}Of(value)` : 'value'};
  }`,
  );
  const aliases = inputs.map(({ name }) => `'${name}': '${name}'`);
  return `export class ${type} extends Given {
${setters.join('\n')}
  static ɵfac = i0.ɵɵngDeclareFactory({ minVersion: '12.0.0', version: '${SINCE}', ngImport: i0, type: ${type}, deps: [{ token: i0.ElementRef }], target: i0.ɵɵFactoryTarget.Directive });
  static ɵdir = i0.ɵɵngDeclareDirective({ minVersion: '${SINCE}', version: '${SINCE}', ngImport: i0, type: ${type}, isStandalone: true, selector: '${tagName}', inputs: { ${aliases.join(', ')} } });
}
`;
}

/** Writes `angular.js` and its types. */
export function writeAngularDirectives(manifest: Manifest, folder: string, moduleOf: (tag: string) => string): void {
  const elements = elementsOf(manifest);
  const classes = elements.map(({ tagName }) => className(tagName));
  const types = [
    "import type * as i0 from '@angular/core';",
    // With the events that they tell, which their modules declare for the whole page.
    ...elements.map(({ tagName }) => `import type {} from '${moduleOf(tagName)}';`),
    `import type { ${elements.map(({ name }) => name).join(', ')} } from '../index.js';\n`,
    ...elements.map(declarationOf),
    `/** All of them, for \`imports\` of a component. */\nexport declare const STEK_ELEMENTS: readonly [${classes.map(name => `typeof ${name}`).join(', ')}];\n`,
  ];
  const code = [
    "import * as i0 from '@angular/core';\n",
    `class Given {
  constructor(element) {
    this.element = element.nativeElement;
  }
}
/** As an attribute has them. */
const numberOf = value => (typeof value === 'string' ? Number(value) : value);
const booleanOf = value => value === '' || value;
`,
    ...elements.map(codeOf),
    `export const STEK_ELEMENTS = [${classes.join(', ')}];\n`,
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/angular.d.ts`, types.join('\n'));
  writeFileSync(`${folder}/angular.js`, code.join('\n'));
}
