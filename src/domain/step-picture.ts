/** The drawing of a step by its name. */
const PICTURES: Readonly<Record<string, string>> = {
  received: 'mail',
  read: 'person',
  planned: 'calendar',
  busy: 'clock',
  discussed: 'meeting',
  answered: 'phone',
  decided: 'vote',
  done: 'signature',
  arrived: 'mail',
  looking: 'person',
  acting: 'meeting',
  answer: 'paper',
  sent: 'mail',
  called: 'phone',
  together: 'meeting',
};

/** Of a step with another name, by its place: it came in, someone has it, they work on it, there is an answer. */
const BY_PLACE = ['mail', 'person', 'meeting', 'idea'] as const;

/**
 * The name of the drawing beside a step that something which was sent goes through. Whoever has a drawing under the name of the step itself
 * shows that.
 * @param index its place, from 0
 */
export const stepPicture = (name: string, index: number): string =>
  PICTURES[name] ?? BY_PLACE[index % BY_PLACE.length]!;
