const said = new Set<string>();

/**
 * Tells the webmaster in the console what is wrong and what to do, once per page for each `key`.
 * @param key begins with the word under which docs/when-it-does-not-show.md has it; what follows tells one fault of the kind from another
 */
export function warnAuthor(key: string, advice: string): void {
  if (said.has(key)) return;
  said.add(key);
  console.warn(`[stek] ${advice} [${key.split(' ')[0]}]`);
}
