import { elementsFolder } from './elements-folder.ts';
import { bundle } from './bundle.ts';

/** The elements with these tags as a page gets them, in a folder as a build leaves it. */
export async function bundledElements(tags: readonly string[]): Promise<ReturnType<typeof elementsFolder>> {
  const entry = tags.map(tag => `import './components/${tag.replace('stek-', '')}/${tag}.ts';`).join('\n');
  const chunks = await bundle(entry);
  const scripts = Object.fromEntries(chunks.map(({ fileName, code }) => [fileName, code]));
  const loaders = tags.map(tag => [`${tag}.js`, `import './${chunks[0]!.fileName}';\n`]);
  return elementsFolder({ ...scripts, ...Object.fromEntries(loaders) });
}
