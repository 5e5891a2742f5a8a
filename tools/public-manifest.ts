import { dirname } from 'node:path';
import ts from 'typescript';
import type { Described, Manifest, ManifestDeclaration, ManifestMember, ManifestModule } from './manifest.ts';

/** What the parts of an element need of it, and tests; no page does. */
const INSIDE = new Set(['fallbackFocus', 'clock']);

/**
 * Leaves in the custom-elements manifest what a page can use and nothing else: the elements, without what is private, protected or static,
 * without the classes they stand on (what is inherited stands with each element) and without the form fields that only our own forms use.
 * Types are written out, so that a reader need not look up a name.
 */
export const publicOnly = (): object => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }) {
    const modules = customElementsManifest.modules.filter(
      ({ path, declarations = [] }) =>
        path.startsWith('src/components/') && declarations.some(({ tagName }) => tagName),
    );
    const types = new PropertyTypes(modules.map(({ path }) => path));
    const classes = customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations);
    const base = classes.find(({ name }) => name === 'StekElement')?.members ?? [];
    customElementsManifest.modules = modules.flatMap(module => published(module, base, types));
  },
});

/** The module of a class, and the one that registers it, under the addresses that the package has for them. */
function published(
  { path, declarations = [] }: ManifestModule,
  base: readonly ManifestMember[],
  types: PropertyTypes,
): ManifestModule[] {
  const file = path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  return declarations
    .filter(({ tagName }) => tagName)
    .flatMap(element => {
      const { name, tagName = '' } = element;
      const of = { name, module: file };
      const registers = `${dirname(file)}/${tagName}.js`;
      return [
        {
          kind: 'javascript-module',
          path: file,
          declarations: [publicElement(element, base, member => types.of(path, name, member))],
          exports: [{ kind: 'js', name, declaration: of }],
        },
        {
          kind: 'javascript-module',
          path: registers,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tagName, declaration: of }],
        },
      ];
    });
}

function publicElement(
  { superclass: _, mixins: __, members = [], attributes = [], events = [], ...element }: ManifestDeclaration,
  base: readonly ManifestMember[],
  typeOf: (member: Described) => string,
): ManifestDeclaration {
  const own = members.filter(isPublic);
  // The analyzer loses a property where a class has something static of the same name.
  const lost = base.filter(member => isPublic(member) && !own.some(({ name }) => name === member.name));
  const known = [...own, ...lost].map(({ inheritedFrom: _, privacy: __, parameters, return: gives, ...member }) =>
    member.kind === 'method'
      ? { ...member, ...(parameters && { parameters }), ...(gives && { return: gives }) }
      : { ...member, type: { text: typeOf(member) } },
  );
  const fields = new Set(known.map(({ name }) => name));
  return {
    ...element,
    members: known,
    attributes: attributes
      .filter(({ fieldName }) => fields.has(fieldName ?? ''))
      .map(({ inheritedFrom: _, ...attribute }) => ({
        ...attribute,
        type: { text: typeOf({ ...attribute, name: attribute.fieldName ?? '' }) },
      })),
    events: events.map(({ inheritedFrom: _, ...event }) => ({
      ...event,
      type: { text: `CustomEvent<${event.type?.text}>` },
    })),
  };
}

const isPublic = ({ name, privacy, static: isStatic }: ManifestMember): boolean =>
  (privacy === undefined || privacy === 'public') && !isStatic && !name.startsWith('#') && !INSIDE.has(name);

/** What the compiler makes of the type of a property. */
class PropertyTypes {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  constructor(files: readonly string[]) {
    const { config } = ts.readConfigFile('tsconfig.json', path => ts.sys.readFile(path)) as { config: object };
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, '.');
    this.#program = ts.createProgram([...files], options);
    this.#checker = this.#program.getTypeChecker();
  }

  /** A choice of words is written out, everything else has the name that the source gives it. */
  of(path: string, className: string, { name: member, type: said }: Described): string {
    const file = this.#program.getSourceFile(path);
    const module = file && this.#checker.getSymbolAtLocation(file);
    const found = module && this.#checker.getExportsOfModule(module).find(({ name }) => name === className);
    const property = found && this.#checker.getDeclaredTypeOfSymbol(found).getProperty(member);
    if (!file || !property) throw new Error(`${className}.${member} of ${path} has no type.`);
    const type = this.#checker.getNonNullableType(this.#checker.getTypeOfSymbolAtLocation(property, file));
    const words = type.isUnion() && type.types.every(one => one.isStringLiteral()) ? type.types : [];
    const choice = words.map(one => `'${(one as ts.StringLiteralType).value}'`).join(' | ');
    if (choice) return choice;
    const name = (said?.text ?? this.#checker.typeToString(type)).replaceAll(' | undefined', '');
    // The parameter of a class says nothing outside of it.
    const declared = property.valueDeclaration && this.#checker.getTypeAtLocation(property.valueDeclaration);
    const isParameter = declared && this.#checker.getNonNullableType(declared).isTypeParameter();
    return isParameter ? (type.aliasSymbol?.name ?? this.#checker.typeToString(type)) : name;
  }
}
