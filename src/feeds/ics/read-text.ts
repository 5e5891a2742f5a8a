import type { Feed } from '../../schema/programme.ts';
import * as markup from '../plain-text.ts';
import { finishAtOnce } from '../../domain/work.ts';
import * as check from './check.ts';
import { explainFindings } from './explain.ts';
import * as changes from './exceptions.ts';
import * as further from './further.ts';
import * as zones from './other-clocks.ts';
import { IcsSession, type IcsOptions } from './session.ts';
import * as own from './stek-reader.ts';

const PARTS = { markup, further, zones, own, changes, check };

/** What `readIcs` does, for text that is there as a whole, without waiting: every part of the reader is loaded at once. */
export function readIcsText(text: string, options: IcsOptions = {}): Feed {
  const session = new IcsSession(options);
  finishAtOnce(session.add(text));
  finishAtOnce(session.end());
  const { findings, ...feed } = finishAtOnce(session.build(PARTS));
  return { ...feed, warnings: explainFindings(findings), complete: findings.complete };
}
