import { existsSync, globSync, readFileSync } from 'node:fs';
import type { Plugin } from 'rollup';

/** A rollup plugin that writes `NOTICES.txt`: the licence of each package whose code is in the bundle. */
export function licenceNotices(): Plugin {
  return {
    name: 'licence-notices',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(part => (part.type === 'chunk' ? part.moduleIds : []));
      const folders = new Set(modules.map(packageFolder).filter(folder => folder !== undefined));
      all = new Set([...all, ...folders]);
      this.emitFile({ type: 'asset', fileName: 'NOTICES.txt', source: [...all].sort().map(notice).join('\n') });
    },
  };
}

/** Builds follow each other and write the same file: it grows to the licences of all of them. */
let all = new Set<string>();

function packageFolder(module: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0];
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = globSync(`${folder}/LICEN[CS]E*`)[0];
  const text = file && existsSync(file) ? readFileSync(file, 'utf8').trim() : license;
  return `${name} ${version} (${license})\n\n${text}\n\n${'-'.repeat(80)}\n`;
}
