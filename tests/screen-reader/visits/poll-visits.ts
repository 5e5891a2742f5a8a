import type { Visit } from '../visit.ts';
import { happens, press, write } from '../visit.ts';

/** An expression: something of the poll that the page shows. */
export const inPoll = (selector: string): string =>
  `document.querySelector('stek-participation-poll')?.shadowRoot?.querySelector('${selector}')`;

export const POLL_VISITS: readonly Visit[] = [
  {
    name: 'poll-choice',
    task: 'Ik kies de zee voor onze uitstap, en geef mijn antwoord.',
    path: '/uitstap',
    ready: inPoll('.begin'),
    steps: [
      press('h'), press('h'), press('Tab'), press('Return', {until: inPoll('.step:not([hidden])')}),
      press('Tab'), press('space'), press('Tab'), press('Return', {until: inPoll('#check')}), press('Tab'), press('Tab'), press('Tab'),press('Return', {until: inPoll('.outcome')}), 
press('Down'), press('Down'), press('Down'),
    ],
  },
  {
    name: 'poll-offline',
    task: 'offline',
    path: '/uitstap',
    ready: inPoll('.again'),
    steps: [
      press('h'), press('h'), press('Tab'), press('Return', {until: inPoll('.step:not([hidden])')}),
      press('Tab'), press('space'),press('Tab'), press('Return', {until: inPoll('#check')}), press('Tab'), press('Tab'), press('Tab'),
      happens('Het internet valt weg', page => page.setOfflineMode(true)),
      press('Return', {until: inPoll('.outcome')}), press('Down'), press('Down'),  press('Down'),  press('Down'), 
      happens('Het internet is er weer', page => page.setOfflineMode(false), {until: inPoll('.outcome.settled')}),
      press('Down'), press('h'), press('h'), 
    ],
  },
  {
    name: 'poll-multiple',
    task: 'multi',
    path: '/zeg-je-mening',
    ready: inPoll('.begin'),
    steps: [
      press('h'), press('h'), press('Tab'), press('Return', {until: inPoll('.step:not([hidden])')}),
      press('Down'),press('Down'),
      press('Tab'), press('space'),press('Tab'), press('Tab'), press('space'), press('Tab'),press('space'),press('Tab'), press('space'),
       press('Tab'), press('Tab'), press('Return'), press('Tab'), press('Return'), press('Tab'), press('Tab'), press('Tab'),
    ],
  },
];
