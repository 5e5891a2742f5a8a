import type { SignalSettings } from '../../schema/signal-settings.ts';

/**
 * What holds for signals until a municipality decides otherwise. Themes and ways of helping are the columns of the registration list of
 * Harelbeke, kinds of help those of Zillebeke's (HANDBOOK H5 of the domain); the elements know their words, all other labels are Dutch.
 */
export const DEFAULT_SETTINGS: SignalSettings = {
  emergency: [{ number: '112' }, { number: '1712' }, { number: '106' }],
  exitUrl: 'https://www.meteo.be/nl',
  themes: [
    { id: 'services', pictogram: 'person' },
    { id: 'work', pictogram: 'forms' },
    { id: 'housing', pictogram: 'door' },
    { id: 'health', pictogram: 'energy' },
    { id: 'education', pictogram: 'learning' },
    { id: 'training', pictogram: 'idea' },
    { id: 'leisure', pictogram: 'music' },
    { id: 'volunteering', pictogram: 'meeting' },
    { id: 'financial', pictogram: 'money' },
    { id: 'material', pictogram: 'sewing' },
    { id: 'mobility', pictogram: 'bus' },
    { id: 'dutch', pictogram: 'language' },
    { id: 'integration', pictogram: 'signpost' },
  ],
  answerDays: 21,
  approaches: [
    { id: 'information', label: { nl: 'Informatie' } },
    { id: 'advice', label: { nl: 'Advies' } },
    { id: 'referral', label: { nl: 'Doorverwijzing' } },
    { id: 'listening-ear', label: { nl: 'Luisterend oor' } },
    { id: 'concern', label: { nl: 'Mogelijke zorg' } },
    { id: 'signal', label: { nl: 'Opgenomen als signaal' } },
  ],
  helpKinds: [
    { id: 'psychological', label: { nl: 'Psychisch of relationeel' } },
    { id: 'social-premiums', label: { nl: 'Sociale premies' } },
    {
      id: 'care-network',
      label: { nl: 'Diensten van het zorgnetwerk' },
      parts: [
        { id: 'information', label: { nl: 'Informatie' } },
        { id: 'rights-check', label: { nl: 'Rechten nakijken' } },
        { id: 'administration', label: { nl: 'Hulp bij administratie' } },
        { id: 'follow-up', label: { nl: 'Opvolging' } },
        { id: 'unknown', label: { nl: 'Onbekend' } },
      ],
    },
    { id: 'leisure', label: { nl: 'Vrije tijd' }, parts: [{ id: 'uitpas', label: { nl: 'UiTPAS' } }] },
    { id: 'housing', label: { nl: 'Wonen' } },
    { id: 'home-services', label: { nl: 'Diensten aan huis' } },
    { id: 'mobility', label: { nl: 'Vervoer' } },
    { id: 'legal', label: { nl: 'Juridisch' } },
    { id: 'income', label: { nl: 'Inkomen' } },
    { id: 'practical', label: { nl: 'Praktisch (digitaal)' } },
  ],
  openWorkingDays: 5,
  keepDays: 90,
  desk: {},
};
