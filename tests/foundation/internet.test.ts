import { expect } from '@esm-bundle/chai';
import { ask, isOffline, lookForInternet, noteAddress } from '../../src/foundation/internet.ts';
import { StekError } from '../../src/sdk/errors.ts';
import { withoutInternet } from '../support/no-internet.ts';

const failure = (code: 'network' | 'timeout' | 'server_error' = 'network') => new StekError(code, 'It failed.');

async function looked(error: unknown, address?: string): Promise<boolean> {
  if (address) noteAddress(error, address);
  await lookForInternet(error);
  return isOffline(error);
}

describe('No internet', () => {
  it('is not said where the page’s own host answers, whatever the device says of its cables', async () => {
    expect(await looked(failure(), 'https://dead.example/v1/ieper')).to.equal(false);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect(await looked(failure(), 'https://dead.example/v1/ieper')).to.equal(false);
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });

  it('is said where two hosts do not answer, also when the device thinks that it is connected', () =>
    withoutInternet(async () => {
      expect(await looked(failure(), 'https://dead.example/v1/ieper')).to.equal(true);
      expect(await looked(failure('timeout'), 'https://dead.example/v1/ieper')).to.equal(true);
    }, false));

  it('is not said where only the one host does not answer that the page came from', () =>
    withoutInternet(async () => {
      expect(await looked(failure(), `${location.origin}/v1/ieper`)).to.equal(false);
      expect(await looked(failure(), '/v1/ieper')).to.equal(false);
      expect(await looked(failure()), 'nobody knows where it came from').to.equal(false);
    }, false));

  it('is said where the device says so and nothing answers', () =>
    withoutInternet(async () => {
      expect(await looked(failure(), '/v1/ieper')).to.equal(true);
      expect(await looked(new TypeError('a part of the program did not come'))).to.equal(true);
    }));

  it('is never why a server refuses, or why a program is wrong', () =>
    withoutInternet(async () => {
      expect(await looked(failure('server_error'), 'https://dead.example/')).to.equal(false);
      expect(await looked(new Error('a mistake'))).to.equal(false);
      expect(await looked('words')).to.equal(false);
    }));
});

describe('Asking a host whether it answers', () => {
  it('needs no leave of it, and knows one that is not there', async () => {
    expect(await ask(`${location.origin}/there-is-nothing-here`, 'same-origin')).to.equal('answers');
    expect(await ask(location.origin.replace('localhost', '127.0.0.1'), 'no-cors')).to.equal('answers');
    expect(await ask('http://localhost:1/', 'no-cors')).to.equal('silent');
  });

  it('knows that a policy of the page does not let it', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src 'self' ${location.origin.replace('http', 'ws')}`;
    document.head.append(policy);
    expect(await ask('http://127.0.0.1:9/', 'no-cors')).to.equal('blocked');
    expect(await ask(`${location.origin}/there-is-nothing-here`, 'same-origin')).to.equal('answers');
  });
});
