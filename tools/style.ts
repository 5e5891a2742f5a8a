/**
 * Checks the sentences of the house style that no linter knows: `node tools/style.ts`. Prints one line per finding and
 * ends with 1 when there is one.
 */
import { globSync, readFileSync } from 'node:fs';

interface Sentence {
  /** Which files it speaks of. */
  files: string;
  /** What must not be in them (or in their names). */
  never: RegExp;
  /** The sentence, said to who broke it. */
  says: string;
  /** The few files that may. */
  except?: readonly string[];
  /** Looks at the name of the file instead of its text. */
  inName?: true;
}

const elements = 'src/{foundation,components,embed}/**/*.ts';
const styles = 'src/{foundation,components,embed,theme}/**/*.ts';

const sentences: Sentence[] = [
  {
    files: elements,
    never: /\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/g,
    says: 'text is bound, never parsed as HTML (Trusted Types)',
  },
  { files: elements, never: /<[a-z-]+\b[^<>]*\sstyle=/g, says: 'no style attribute in a template (strict CSP)' },
  { files: elements, never: /<style\b/g, says: 'no <style> in a template (strict CSP)' },
  {
    files: elements,
    never: /@customElement\(|customElements\.define\((?!tag\b)/g,
    says: 'register with the guarded define(), in stek-<name>.ts',
  },
  {
    files: elements,
    except: [
      'src/foundation/form/draft.ts',
      'src/components/participation-poll/kept-mark.ts',
      'src/components/participation-poll/kiosk/kiosk-session.ts',
      'src/components/contact-inbox/kept-keys.ts',
      'src/foundation/submission/waits-on-device.ts',
    ],
    never: /\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b/g,
    says: 'elements keep nothing on the device, save the draft of a form, the mark of a ballot, what a tablet was given, and the keys of a contact person who asked for it',
  },
  {
    files: styles,
    never:
      /^\s*(margin|padding|border)-(left|right)\b|^\s*(left|right)\s*:|text-align:\s*(left|right)\b|float:\s*(left|right)\b/gm,
    says: 'logical CSS: inline-start and inline-end, never left and right',
  },
  {
    files: 'src/{foundation,components,embed}/**/*.styles.ts',
    never: /#[0-9a-f]{3,8}\b(?=[;\s,)])|\b(rgba?|hsla?|oklch|oklab|color)\(/gi,
    says: 'colours come from tokens',
  },
  {
    files: 'src/**/*.ts',
    never: /from '(?:\.{1,2}\/[^']*)(?<!\.(?:ts|json))'/g,
    says: 'relative imports name the file with .ts',
  },
  { files: 'src/**/*.ts', never: /from 'zod(?:\/v\d)?'/g, says: "import * as z from 'zod/mini'" },
  {
    files: '{src,tests,stories,tools}/**/*.ts',
    never: /\b(TO[D]O|FIX[M]E|X[X]X)\b/g,
    says: 'no open ends in the code: do it, or open an issue',
  },
  {
    files: 'tests/**/*.test.ts',
    // Up to the first `every` of one statement, unless a length was named on the way.
    never: /\b(?:assert(?:\.\w+)?|expect)\((?:(?!length)[^;])*?\.every\(/g,
    says: '`every` is true of an empty list: assert its length in the same breath, or compare the whole list',
  },
  {
    files: 'src/**/*',
    never: /(^|\/)(utils?|helpers?|common|types|misc)(\.ts|\/|$)/g,
    says: 'a file is named after its noun, no catch-alls',
    inName: true,
  },
  { files: 'src/**/*', never: /[A-Z]/g, says: 'file names are kebab-case', inName: true },
];

const findings = sentences.flatMap(sentence =>
  globSync(sentence.files)
    .filter(file => !sentence.except?.includes(file))
    .sort()
    .flatMap(file => findingsIn(file, sentence)),
);
for (const finding of findings) console.error(finding);
console.log(`${sentences.length} sentences of the house style checked, ${findings.length} broken.`);
process.exitCode = findings.length > 0 ? 1 : 0;

function findingsIn(file: string, { never, says, inName }: Sentence): string[] {
  if (inName) return file.endsWith('.md') || file.search(never) < 0 ? [] : [`${file}: ${says}`];
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(never)]
    .filter(match => !isComment(text, match.index))
    .map(match => `${file}:${text.slice(0, match.index).split('\n').length}: ${says} (${match[0].trim()})`);
}

function isComment(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return /^\s*(\*|\/\/|\/\*)/.test(line);
}
