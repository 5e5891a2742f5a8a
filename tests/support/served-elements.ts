import { elementsFolder } from './elements-folder.ts';
import { bundle } from './bundle.ts';

/** The elements with these tags as a page gets them, in a folder as a build leaves it. @param others scripts that lie beside them, by name */
export async function bundledElements(
  tags: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<ReturnType<typeof elementsFolder>> {
  const entry = tags.map(tag => `import './components/${tag.replace('stek-', '')}/${tag}.ts';`).join('\n');
  const chunks = await bundle(entry);
  const scripts = Object.fromEntries(chunks.map(({ fileName, code }) => [fileName, code]));
  const first = chunks[0]!.fileName;
  const loaders = tags.flatMap(tag => [
    [`${tag}.js`, `import './${first}';\n`],
    [`bundled/${tag}.js`, `import '../${first}';\n`],
  ]);
  return elementsFolder({ ...scripts, ...Object.fromEntries(loaders), ...others });
}
