import { Municipality } from '../../schema/municipality.ts';
import type { Call, CallOptions, WithResponse } from '../call.ts';
import { itemOf } from '../lenient-parse.ts';
import type { Reader } from '../reader.ts';

/** How a municipality presents itself: its name, whom to ask, colour, logo. Rejects with code `unsupported` where the source has files only. */
export type MunicipalityCall = (options?: CallOptions) => Call<Municipality>;

/** Reads it by its schema; loaded with the first call. */
export const readMunicipality = async (reader: Reader, options?: CallOptions): Promise<WithResponse<Municipality>> =>
  itemOf(Municipality, await reader.read({ path: 'municipality' }, options));
