const said = new Set<string>();

/** Tells the webmaster in the console what is wrong and what to do, once per page for each `key`. */
export function warnAuthor(key: string, advice: string): void {
  if (said.has(key)) return;
  said.add(key);
  console.warn(`[stek] ${advice}`);
}
