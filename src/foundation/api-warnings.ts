import type { StekError } from '../sdk/errors.ts';
import type { ReadRequest, SendRequest } from '../sdk/transport.ts';
import { connectionAdvice, type Advice } from './connection-advice.ts';
import { warnAuthor } from './warn-author.ts';

/*
 * What a webmaster reads in the console when a server cannot be used from this page. Loaded with the first answer that is none.
 */

/** Says once why a server gave nothing, and what to do; nothing where neither the page nor the server has to be mended. */
export async function warnAboutApi(api: string, request: ReadRequest | SendRequest, error: StekError): Promise<void> {
  const advice = await adviceFor(api, request, error);
  if (advice) warnAuthor(`${advice.topic} ${api}`, advice.words);
}

function adviceFor(
  api: string,
  request: ReadRequest | SendRequest,
  error: StekError,
): Advice | undefined | Promise<Advice | undefined> {
  const shown = `api="${api}"`;
  const { code, status } = error;
  if (code === 'network' || code === 'timeout') return connectionAdvice(shown, api, error, allowCors);
  // Nothing between a page and a server writes such a document.
  const { problem } = error;
  if (problem?.code && problem.type === `urn:stek:problem:${problem.code}`)
    return refusalOf(shown, api, request, error);
  if (code === 'not_found') return { topic: 'unknown-tenant', words: `${shown} leads to no municipality. ${AS_THIS}` };
  if (code === 'invalid_response' || code === 'gone' || code === 'forbidden' || code === 'unauthorized') {
    const what = code === 'invalid_response' ? '' : ` (${status})`;
    return {
      topic: 'other-server',
      words:
        `${shown} answers${what}, but not as a server of De Stek does. ${AS_THIS} A page to log in, of a network or in front of the ` +
        'server, answers so too.',
    };
  }
  if (code === 'server_error')
    return { topic: 'server-error', words: `${shown} is out of order${told(error)}. ${SEE_LOG}` };
  return undefined;
}

/** What the server itself says. */
function refusalOf(
  shown: string,
  api: string,
  request: ReadRequest | SendRequest,
  error: StekError,
): Advice | undefined {
  const { problem, issues, code } = error;
  if (problem?.code === 'origin_refused') {
    const tenant = api.replace(/\/+$/, '').split('/').pop();
    return {
      topic: 'origin-refused',
      words:
        location.origin === 'null'
          ? `${shown} takes nothing from a page that was opened from a file. Put the page on a site, and add that to the server.`
          : `${shown} does not take what is filled in on ${location.origin}. Whoever runs the server can allow it: ` +
            `stek origins add ${location.origin} --tenant ${tenant}`,
    };
  }
  if (problem?.code === 'unknown_tenant')
    return { topic: 'unknown-tenant', words: `${shown} leads to no municipality of that server. ${AS_THIS}` };
  const place = issues.find(({ code: word }) => word === 'unknown_place');
  if (place && 'query' in request)
    return { topic: 'unknown-place', words: `place="${request.query?.['place']}" cannot be used. ${place.message}` };
  return code === 'server_error'
    ? { topic: 'server-error', words: `${shown} is out of order${told(error)}. ${SEE_LOG}` }
    : undefined;
}

const told = ({ status, requestId, problem }: StekError): string => {
  const about = [status, problem?.title, requestId && `request ${requestId}`].filter(Boolean);
  return about.length > 0 ? ` (${about.join(', ')})` : '';
};

const allowCors = (): string =>
  'It is no server of De Stek, or a proxy before it takes away what it answers: it lets every page read.';

const AS_THIS = 'Write it as https://stek.example.be/v1/ieper, with the short name of your municipality.';
const SEE_LOG = 'Whoever runs it finds why in its log.';
