import type { Municipality } from '../../schema/municipality.ts';
import { callOf, type Call, type CallOptions } from '../call.ts';
import { notComplete } from '../errors.ts';
import type { ReadSettings, Transport } from '../transport.ts';

/** How a municipality presents itself: its name, whom to ask, colour, logo. Rejects with code `unsupported` where the source has files only. */
export type MunicipalityCall = (options?: CallOptions) => Call<Municipality>;

/** Its schema is loaded with the first: who shows a programme does not need it. */
export const municipalityOf =
  (transport: Transport, defaults: ReadSettings): MunicipalityCall =>
  ({ signal, timeout = defaults.timeout, retry = defaults.retry } = {}) => {
    const settings = { signal, timeout, retry, locale: defaults.locale };
    const parts = Promise.all([import('../lenient-parse.ts'), import('../../schema/municipality.ts')]);
    return callOf(
      parts
        .catch(notComplete)
        .then(async ([{ itemOf }, schemas]) =>
          itemOf(schemas.Municipality, await transport.read({ path: 'municipality' }, settings)),
        ),
    );
  };
