import type { Plugin, PluginContext } from 'rollup';

/**
 * What a file that is loaded later imports is asked for beside it, not when it has come: a browser learns of those imports only from the
 * file, and each would cost a visitor on a slow line one more time there and back. What the page has already is not asked for again.
 */
export const importsBeside = (): Plugin => ({
  name: 'imports-beside',
  renderDynamicImport({ chunk, targetChunk, getTargetChunkImports }) {
    if (!targetChunk) return null;
    const present = importedBy(this, chunk.moduleIds);
    const beside = (getTargetChunkImports() ?? []).flatMap(one =>
      one.type === 'internal' && !one.chunk.moduleIds.some(id => present.has(id)) ? [one.resolvedImportPath] : [],
    );
    if (beside.length === 0) return null;
    const others = beside.map(path => `,import(${path})`).join('');
    return { left: 'Promise.all([import(', right: `)${others}]).then(([asked])=>asked)` };
  },
});

/** These modules, and all that is there when they are. */
function importedBy(context: PluginContext, modules: readonly string[]): Set<string> {
  const found = new Set(modules);
  for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
