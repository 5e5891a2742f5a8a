import type { Feed } from '../../schema/programme.ts';
import * as markup from '../plain-text.ts';
import * as check from './check.ts';
import { explainFindings } from './explain.ts';
import * as changes from './exceptions.ts';
import * as following from './following-dates.ts';
import * as details from './further-details.ts';
import * as rules from './further-rules.ts';
import * as zones from './other-clocks.ts';
import * as periods from './periods.ts';
import { addText } from './read.ts';
import { IcsSession, type IcsOptions } from './session.ts';
import * as versions from './series.ts';
import * as own from './stek-reader.ts';

/** What `readIcs` does, for text that is there as a whole, without waiting: every part of the reader is loaded at once. */
export function readIcsText(text: string, options: IcsOptions = {}): Feed {
  const session = new IcsSession(options);
  addText(session, text);
  session.end();
  const built = session.build({ markup, following, periods, details, rules, zones, own, changes, versions, check });
  return { ...built, warnings: explainFindings(session.findings) };
}
