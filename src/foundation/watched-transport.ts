import type { StekError } from '../sdk/errors.ts';
import type { ParseWarning } from '../schema/warning.ts';
import type { ReadRequest, SendRequest, Transport, TransportAnswer } from '../sdk/transport.ts';
import { noteAddress } from './internet.ts';

/** Who hears what a source answers. */
export interface SourceWatch {
  /** Its address, absolute. */
  readonly url: string;
  /** It gave nothing. */
  readonly failed?: (request: ReadRequest | SendRequest, error: StekError) => void;
  /** It gave a programme of which something could not be used. */
  readonly leftOut?: (warnings: readonly ParseWarning[]) => void;
}

/** A transport of which somebody hears what goes wrong: what is asked and answered stays the same. */
export function watchedTransport(transport: Transport, { url, failed, leftOut }: SourceWatch): Transport {
  const { send } = transport;
  const watch = (request: ReadRequest | SendRequest, answer: Promise<TransportAnswer>): Promise<TransportAnswer> => {
    const told = (error: StekError) => {
      noteAddress(error, url);
      if (error.code !== 'aborted') failed?.(request, error);
    };
    answer.then(({ data }) => {
      const { warnings } = (data ?? {}) as { warnings?: readonly ParseWarning[] };
      if (request.path === 'occurrences' && warnings?.length) leftOut?.(warnings);
    }, told);
    return answer;
  };
  return {
    ...transport,
    read: (request, settings) => watch(request, transport.read(request, settings)),
    ...(send && { send: (request, settings) => watch(request, send(request, settings)) }),
  };
}
