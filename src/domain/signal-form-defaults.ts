import type { SignalFormSettings } from '../schema/signal-settings.ts';

/**
 * What the form says and offers until a municipality decides otherwise, and where it cannot be asked. Themes are the columns of the
 * registration list of Harelbeke; the elements know their words.
 */
export const DEFAULT_SIGNAL_FORM: SignalFormSettings = {
  emergency: [{ number: '112' }, { number: '1712' }, { number: '106' }],
  exitUrl: 'https://www.meteo.be/nl',
  themes: [
    { id: 'services', pictogram: 'person' },
    { id: 'work', pictogram: 'work' },
    { id: 'housing', pictogram: 'home' },
    { id: 'health', pictogram: 'health' },
    { id: 'education', pictogram: 'school' },
    { id: 'training', pictogram: 'learning' },
    { id: 'leisure', pictogram: 'music' },
    { id: 'volunteering', pictogram: 'helping' },
    { id: 'financial', pictogram: 'money' },
    { id: 'material', pictogram: 'things' },
    { id: 'mobility', pictogram: 'bus' },
    { id: 'dutch', pictogram: 'language' },
    { id: 'integration', pictogram: 'signpost' },
  ],
  answerDays: 21,
  keepDays: 90,
};
