/**
 * Leaves in `node_modules` what a server needs: `npm run prune:server`. The packages that only a server has are optional for who installs
 * ours; here they stay, in the versions that the tests ran with.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const text = readFileSync('package.json', 'utf8');
const { devDependencies, ...manifest } = JSON.parse(text) as Record<
  'dependencies' | 'devDependencies' | 'peerDependencies',
  Record<string, string>
>;
const server = Object.keys(manifest.peerDependencies).map(name => [name, devDependencies[name]] as const);
try {
  const dependencies = { ...manifest.dependencies, ...Object.fromEntries(server) };
  writeFileSync('package.json', JSON.stringify({ ...manifest, dependencies }));
  execFileSync('npm', ['prune', '--omit=dev', '--ignore-scripts', '--no-package-lock'], { stdio: 'inherit' });
} finally {
  writeFileSync('package.json', text);
}
