import { DEFAULT_SIGNAL_FORM } from '../../domain/signal-form-defaults.ts';
import type { SignalSettings } from '../../schema/signal-settings.ts';

/**
 * What holds for signals until a municipality decides otherwise. Themes and ways of helping are the columns of the registration list of
 * Harelbeke, kinds of help those of Zillebeke's (HANDBOOK H5 of the domain); the elements know their words, all other labels are Dutch.
 */
export const DEFAULT_SETTINGS: SignalSettings = {
  ...DEFAULT_SIGNAL_FORM,
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
  desk: {},
};
