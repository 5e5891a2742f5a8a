/** What the custom-elements manifest says of something, as far as our tools read it (its schema is 2.1.0). */
export interface Described {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly inheritedFrom?: object;
}

/** A property or a method of an element. */
export interface ManifestMember extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'public' | 'protected' | 'private';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly default?: string;
  readonly parameters?: readonly (Described & { readonly optional?: boolean })[];
  readonly return?: object;
}

/** An attribute of an element, with the property it sets. */
export interface ManifestAttribute extends Described {
  readonly fieldName?: string;
  readonly default?: string;
}

/** An element; other declarations have no `tagName`. */
export interface ManifestDeclaration extends Described {
  readonly kind: string;
  readonly tagName?: string;
  readonly superclass?: object;
  readonly mixins?: readonly object[];
  readonly members?: readonly ManifestMember[];
  readonly attributes?: readonly ManifestAttribute[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly (Described & { readonly default?: string })[];
}

/** A file of the package. */
export interface ManifestModule {
  readonly kind: string;
  readonly path: string;
  readonly declarations?: readonly ManifestDeclaration[];
  readonly exports?: readonly object[];
}

/** `custom-elements.json`. */
export interface Manifest {
  modules: readonly ManifestModule[];
}

/** The elements of a manifest, by the alphabet of their tags. */
export const elementsOf = ({ modules }: Manifest): (ManifestDeclaration & { readonly tagName: string })[] =>
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((found): found is ManifestDeclaration & { tagName: string } => found.tagName !== undefined)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
