import { expect } from '@esm-bundle/chai';
import { warnAboutApi } from '../../src/foundation/api-warnings.ts';
import { StekError, type StekErrorCode, type StekErrorDetails } from '../../src/sdk/errors.ts';
import { withoutInternet } from '../support/no-internet.ts';

const said: string[] = [];
const { warn } = console;
before(() => {
  console.warn = (text: unknown) => said.push(String(text));
});
beforeEach(() => {
  said.length = 0;
});
after(() => {
  console.warn = warn;
});

/** What the server itself says (RFC 9457). */
const refused = (code: string, status: number) => ({ status, problem: { type: `urn:stek:problem:${code}`, code } });

/** A server that nobody was warned about yet. */
let servers = 0;
const server = () => `https://stek${++servers}.example.be/v1/ieper`;

async function lineFor(
  code: StekErrorCode,
  details: StekErrorDetails = {},
  api = server(),
  query: Record<string, string> = {},
): Promise<string> {
  await warnAboutApi(api, { path: 'occurrences', query }, new StekError(code, 'It failed.', details));
  return said.join('\n');
}

describe('The console of a page whose server gives nothing', () => {
  it('has the command that lets the page send', async () => {
    const line = await lineFor('forbidden', refused('origin_refused', 403), `${server()}/`);
    expect(line).to.contain(`stek origins add ${location.origin} --tenant ieper`);
    expect(line).to.match(/\[origin-refused\]$/);
  });

  it('says that the address leads to no municipality, in the words of the server or without', async () => {
    for (const details of [refused('unknown_tenant', 404), { status: 404 }]) {
      said.length = 0;
      expect(await lineFor('not_found', details)).to.match(/leads to no municipality.*Write it as.*\[unknown-tenant\]/);
    }
    said.length = 0;
    expect(await lineFor('not_found', refused('not_found', 404)), 'one thing that is gone').to.equal('');
  });

  it('says which places there are', async () => {
    const issues = [{ pointer: 'place', code: 'unknown_place', message: 'There are: zillebeke.' }];
    const line = await lineFor('invalid_request', { ...refused('invalid_query', 400), issues }, server(), {
      place: 'nergens',
    });
    expect(line).to.match(/place="nergens" cannot be used\. There are: zillebeke\. \[unknown-place\]/);
  });

  it('tells a page to log in from a server that is out of order', async () => {
    expect(await lineFor('invalid_response', { status: 200 })).to.match(/not as a server of De Stek.*\[other-server\]/);
    expect(await lineFor('server_error', { status: 502, requestId: 'r7' })).to.match(
      /out of order \(502, request r7\).*log\. \[server-error\]/,
    );
  });

  it('tells a host that is not there from one that does not let the page read', async () => {
    expect(await lineFor('network', {}, 'http://localhost:1/v1/ieper')).to.match(/does not answer.*\[no-answer\]/s);
    const other = location.origin.replace('localhost', '127.0.0.1');
    expect(await lineFor('network', {}, `${other}/v1/ieper`)).to.match(/let this page read it \(CORS\).*\[cors\]/s);
    expect(await lineFor('timeout')).to.match(/did not answer in time.*\[no-answer\]/s);
  });

  it('says nothing of a visitor without internet, of who is too fast, and of what was said already', async () => {
    expect(await withoutInternet(() => lineFor('network'))).to.equal('');
    expect(await lineFor('rate_limited', refused('too_many_requests', 429))).to.equal('');
    const api = server();
    await lineFor('server_error', { status: 500 }, api);
    expect(said).to.have.length(1);
    await lineFor('server_error', { status: 500 }, api);
    expect(said).to.have.length(1);
  });
});
