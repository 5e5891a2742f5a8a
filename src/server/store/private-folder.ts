import { chmod, chown, mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A folder or file of the server cannot be made or used: the message says who must own it. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/** What a server keeps in its folder; other things in it are not ours to lock away. */
const OURS = /^(stek[^/]*\.sqlite|keys\.json)/;
const OTHERS = 0o077;
/** Windows has no such modes: there the rights of the folder hold. */
const hasModes = process.platform !== 'win32';

/**
 * Makes the folder of a server, or takes it as it is, so that only its owner reads what is in it: 0700, with files of 0600, whatever
 * the umask is. What was looser is tightened.
 * @param warn gets a sentence for what could not be tightened
 */
export async function openPrivateFolder(folder: string, warn: (sentence: string) => void): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(explain);
  if (!hasModes) return;
  const names = await readdir(folder).catch(explain);
  for (const name of names.filter(one => OURS.test(one))) await tighten(join(folder, name), warn);
  // A folder with other things in it is shared with something else, such as /tmp: locking that would break it.
  if (names.every(name => OURS.test(name))) await tighten(folder, warn);
  else if (await isOpenToOthers(folder))
    warn(`${folder} is open to other users and holds other things too. Give the server a folder of its own.`);
}

/** Makes an empty file for its owner only, where there is none yet. It belongs to the owner of the folder, also when root makes it. */
export async function createPrivateFile(file: string): Promise<void> {
  const made = await open(file, 'a', 0o600).catch(explain);
  await made.close();
  await giveToOwner(file);
}

/** Root works for whoever owns the folder: a file of root's own would lock the server out. */
export async function giveToOwner(file: string): Promise<void> {
  if (process.geteuid?.() !== 0) return;
  const { uid, gid } = await stat(dirname(file));
  await chown(file, uid, gid);
}

function explain(error: NodeJS.ErrnoException): never {
  const user = process.geteuid ? ` It must belong to the user of the server (user ${process.geteuid()}).` : '';
  throw new FolderError(`The folder of the server cannot be used: ${error.message}.${user}`);
}

async function tighten(path: string, warn: (sentence: string) => void): Promise<void> {
  try {
    const { mode } = await stat(path);
    if ((mode & OTHERS) === 0) return;
    await chmod(path, mode & 0o7700);
    if (!(await isOpenToOthers(path))) return;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A write-ahead log that its last user has just taken away.
    if (code === 'ENOENT') return;
    if (code !== 'EPERM' && code !== 'EROFS') throw error;
  }
  warn(`${path} can be read by other users of this machine, and is not ours to change. Run: chmod go= ${path}`);
}

const isOpenToOthers = async (path: string): Promise<boolean> => ((await stat(path)).mode & OTHERS) !== 0;
