import { finishAtOnce } from '../../domain/work.ts';
import type { Feed } from '../../schema/programme.ts';
import * as markup from '../plain-text.ts';
import * as check from './check.ts';
import * as changes from './exceptions.ts';
import { explainDiagnostics } from './explain.ts';
import * as optional from './optional.ts';
import { IcsSession, type IcsOptions } from './session.ts';
import * as stekExtension from './stek-extension.ts';
import * as zones from './vtimezone.ts';

const PARTS = { markup, optional, zones, stekExtension, changes, check };

/** What `readIcs` does, for text that is there as a whole, without waiting: every part of the reader is loaded at once. */
export function readIcsText(text: string, options: IcsOptions = {}): Feed {
  const session = new IcsSession(options);
  finishAtOnce(session.add(text));
  finishAtOnce(session.end());
  const { diagnostics, ...feed } = finishAtOnce(session.build(PARTS));
  return { ...feed, warnings: explainDiagnostics(diagnostics), complete: diagnostics.complete };
}
