import { BallotReceipt, BallotRequest } from '../../../schema/ballot.ts';
import { jsonPointer } from '../../../schema/json-pointer.ts';
import { readItem } from '../../../schema/read.ts';
import { asRecord } from '../../as-record.ts';
import { checkRequest } from '../check-request.ts';
import type { KindRules } from '../kind.ts';

/** What is checked of a ballot on the device: its form. Whether it fits the questions of its poll is for the server. */
export const ballotRules: KindRules<BallotRequest, BallotReceipt> = {
  check: request => checkRequest(BallotRequest, request, ownWords),
  readReceipt: answer => readItem(BallotReceipt, answer),
};

/** The ideas by their pointers, of whatever a page hands in. */
const ownWords = ({ answers }: BallotRequest): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(asRecord(answers) ?? {}).flatMap(([question, answer]) => {
      const ideas = asRecord(answer)?.['ideas'];
      return (Array.isArray(ideas) ? ideas : []).map((text: unknown, index) => [
        jsonPointer(['answers', question, 'ideas', index]),
        text,
      ]);
    }),
  );
