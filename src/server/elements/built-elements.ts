/** The scripts of the elements as they were built, which the server's own pages load from the server itself. */
export interface BuiltElements {
  /** Names exactly these files: another build has another version, so that what is served under it stays the same for good. */
  readonly version: string;
  /** The release that they are of, such as `0.1.0`, as pages elsewhere name it. */
  readonly release: string;
  /** What each file has to be, as JSON: name → `sha384-…`. Who puts such a file on a page takes it from there. */
  readonly hashes: string;
  /** What a script has to be, as `sha384-…`; nothing for one that was not built. */
  integrityOf(name: string): string | undefined;
  /** A file by its name, such as `stek-referral-card.js` or `chunks/lit-3f2a1b.js`; nothing where it is not what was built. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** The address of a script on its own server. */
export const elementPath = ({ version }: Pick<BuiltElements, 'version'>, name: string): string =>
  `/elements/${version}/${name}`;
