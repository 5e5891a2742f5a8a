import type { PublishedSignal } from '../../src/schema/published-signal.ts';
import type { SignalFormSettings } from '../../src/schema/signal-settings.ts';

/** What several people passed on, as a server writes it: something is done, and by when. */
export const busSignal: PublishedSignal = {
  id: 'bus-1',
  title: { nl: 'Geen bus naar de stad', en: 'No bus to town' },
  summary: {
    nl: 'Op zaterdag rijdt er geen bus. Wie geen auto heeft, komt niet weg.',
    en: 'There is no bus on Saturdays. Without a car you cannot get away.',
  },
  themes: ['mobility'],
  placeId: 'centre',
  reports: 12,
  outcome: 'answered',
  actions: [
    { action: { nl: 'We vragen de busmaatschappij om een rit op zaterdag.' }, due: '2027-01-31' },
    { action: { nl: 'De mindermobielencentrale rijdt ook op zaterdag.' }, due: '2027-03-01' },
  ],
  answer: { nl: 'De gemeente vraagt een bus op zaterdag.\nIntussen kan je de mindermobielencentrale bellen.' },
  publishedOn: '2026-12-04',
};

/** One that stands for fewer than five, and is not taken up. */
export const benchSignal: PublishedSignal = {
  id: 'bench-1',
  title: { nl: 'Een bank aan de kerk' },
  summary: { nl: 'Aan de kerk kan je nergens zitten.' },
  themes: ['leisure', 'health'],
  outcome: 'not_taken_up',
  actions: [],
  answer: { nl: 'Het plein wordt volgend jaar heraangelegd. Dan komen er banken.' },
  publishedOn: '2026-11-20',
};

/** What a form needs to know of a municipality, as a server writes it. */
export const signalForm: SignalFormSettings = {
  emergency: [{ number: '112' }, { number: '056 00 00 00', label: { nl: 'De wachtdienst' } }],
  phone: '+3256000000',
  exitUrl: 'https://www.meteo.be/nl',
  themes: [
    { id: 'mobility', pictogram: 'bus' },
    { id: 'own-word', label: { nl: 'Iets van hier' } },
  ],
  answerDays: 21,
  keepDays: 90,
};
