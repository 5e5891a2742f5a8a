import { municipalDay } from '../../domain/municipal-clock.ts';
import { isAnswerLate, lastDayOf, pollStateAt } from '../../domain/poll.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { OptionResult, PollResults, QuestionResult } from '../../schema/poll-results.ts';
import type { Poll, PollQuestion, PollState } from '../../schema/poll.ts';
import { listPolls } from '../../server/polls/list-polls.ts';
import { knownPoll } from '../../server/polls/poll-store.ts';
import { readResults } from '../../server/polls/results.ts';
import { printAside, printOut } from '../print.ts';
import type { PollDesk } from './poll-desk.ts';

/** `stek poll list` */
export async function list(desk: PollDesk): Promise<number> {
  const { polls, now } = await desk.read(async read => ({ polls: await listPolls(read), now: read.now.getTime() }));
  for (const poll of polls) printOut(`${poll.id}  ${standing(poll, now)}  ${poll.title['nl']}\n`);
  if (polls.length === 0) printAside('There are no polls yet. Start from this one: stek poll example > poll.json\n');
  return 0;
}

function standing(poll: PollRecord, now: number): string {
  const state = pollStateAt(poll, now);
  const words: Record<PollState, string> = {
    draft: 'draft',
    open: `open until ${lastDayOf(poll)}`,
    closed: isAnswerLate({ ...poll, state }, municipalDay(now))
      ? `closed; YOUR ANSWER IS LATE, it was promised by ${poll.answerDue}`
      : `closed; answer by ${poll.answerDue}`,
    answered: 'answered',
    archived: 'archived',
    cancelled: 'cancelled',
  };
  return words[state as PollState] ?? state;
}

/** `stek poll show ID` */
export async function show(desk: PollDesk, id: string): Promise<number> {
  printOut(`${JSON.stringify(await desk.poll(id), null, 2)}\n`);
  return 0;
}

/** `stek poll results ID`: nobody sees them before everybody may. */
export async function results(desk: PollDesk, id: string, asJson: boolean): Promise<number> {
  const [poll, kept] = await desk.read(async read => {
    const found = await readResults(read, id);
    return [await knownPoll(read, id), found.results] as const;
  });
  printOut(asJson ? `${JSON.stringify(kept, null, 2)}\n` : resultsInWords(poll, kept));
  return 0;
}

/** The results as a page of plain text. */
function resultsInWords(poll: Poll, { n, status, asOf, late, quick, channels, ...rest }: PollResults): string {
  const head = [
    `${poll.title['nl']} (${poll.id}), ${STATUS[status] ?? status}, ${asOf}`,
    `${n} took part. Answers are counted, not persons.`,
    ...(channels
      ? [
          `  ${Object.entries(channels)
            .map(([channel, count]) => `${channel} ${count}`)
            .join(', ')}`,
        ]
      : []),
    ...(late > 0 ? [`  ${late} arrived after it closed: cast before, without a connection`] : []),
    ...(quick > 0
      ? [`  ${quick} on a tablet within three seconds of the one before: look whether somebody played`]
      : []),
    `How sure: ${STRENGTH[rest.strength] ?? rest.strength}`,
  ];
  const questions = rest.questions.flatMap(question => {
    const asked = poll.questions.find(({ id }) => id === question.questionId);
    return asked ? ['', ...questionInWords(asked, question)] : [];
  });
  return `${[...head, ...questions].join('\n')}\n`;
}

const STATUS: Record<string, string> = {
  live: 'so far',
  counting: 'ballots that waited for a connection may still come',
  final: 'final',
};

const STRENGTH: readonly string[] = [
  'anybody could take part more than once.',
  'each browser is asked once; someone else may take part on it too, so who wants can take part again.',
  'each browser is asked once, and many from one network are held back; someone else may take part on it too, so who wants can take part again.',
  'each printed card counts once.',
  'only where a worker was there.',
];

function questionInWords(asked: PollQuestion, { type, answered, none, options, ...rest }: QuestionResult): string[] {
  const { smileys = [], ideas } = rest;
  const count = type === 'idea' ? `${answered} ideas` : `${answered} answers, ${none} without`;
  const label = (id: string) => asked.options.find(option => option.id === id)?.label['nl'] ?? id;
  return [
    `${asked.text['nl']}  (${type}: ${count})`,
    ...options
      .toSorted((one, other) => one.place - other.place)
      .map(option => `  ${answered > 0 ? `${option.place}. ` : ''}${label(option.optionId)}  ${votesInWords(option)}`),
    ...smileys.map(
      (times, face) => `  face ${face + 1} of ${smileys.length}${face === 0 ? ', the saddest' : ''}  ${times}`,
    ),
    ...ideas.map(({ text, count: said }) => `  “${text}”${said > 1 ? `  said ${said} times` : ''}`),
  ];
}

const votesInWords = ({ count, points, firsts }: OptionResult): string =>
  points === undefined ? String(count) : `${points} points, ${firsts ?? 0} times first`;
