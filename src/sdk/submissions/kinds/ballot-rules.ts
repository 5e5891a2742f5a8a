import { ownWords } from '../../../domain/ballot.ts';
import { BallotReceipt, BallotRequest } from '../../../schema/ballot.ts';
import { readItem } from '../../../schema/read.ts';
import { asRecord } from '../../as-record.ts';
import { checkRequest } from '../check-request.ts';
import type { KindRules } from '../kind.ts';

/** What is checked of a ballot on the device: its form. Whether it fits the questions of its poll is for the server. */
export const ballotRules: KindRules<BallotRequest, BallotReceipt> = {
  check: request => checkRequest(BallotRequest, request, sent => ownWords(asRecord(sent)?.['answers'])),
  readReceipt: answer => readItem(BallotReceipt, answer),
};
