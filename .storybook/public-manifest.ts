interface Member {
  readonly name: string;
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly description?: string;
}

interface Declaration {
  readonly members?: readonly Member[];
}

/** The manifest with what a page can use and nothing else, for the controls and the tables: whatever it is made of, no `#private` is among them. */
export function publicManifest(manifest: { readonly modules: readonly object[] }): object {
  const modules = manifest.modules.map(module => {
    const { declarations } = module as { declarations?: readonly Declaration[] };
    return { ...module, ...(declarations && { declarations: declarations.map(onlyPublic) }) };
  });
  return { ...manifest, modules };
}

const onlyPublic = (declaration: Declaration): Declaration => ({
  ...declaration,
  ...(declaration.members && { members: declaration.members.filter(isPublic) }),
});

const isPublic = ({ name, privacy, static: isStatic, description }: Member): boolean =>
  !name.startsWith('#') && (privacy ?? 'public') === 'public' && !isStatic && description !== undefined;
