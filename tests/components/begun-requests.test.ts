import { assert } from '@esm-bundle/chai';
import { lazyModules } from '../../src/components/activity-calendar/lazy-modules.ts';
import '../../src/components/activity-calendar/stek-activity-calendar.ts';
import { BegunRequests } from '../../src/foundation/begun-requests.ts';

describe('requests that began before the code was there', () => {
  const { fetch } = globalThis;
  let asked: string[] = [];

  beforeEach(() => {
    asked = [];
    globalThis.fetch = (url, init) => {
      const address = new URL(String(url), document.baseURI).href;
      asked.push(`${address.split('/').pop()} ${init?.credentials}`);
      return address.endsWith('gone.ics')
        ? Promise.reject(new TypeError('gone'))
        : Promise.resolve(new Response('soup'));
    };
  });

  afterEach(() => {
    globalThis.fetch = fetch;
  });

  const absolute = (name: string) => new URL(name, document.baseURI).href;

  it('ask for every file once, without cookies, and give each answer once', async () => {
    const begun = new BegunRequests('  a.ics\n b.ics ');
    assert.deepEqual(asked, ['a.ics omit', 'b.ics omit']);
    assert.equal(await (await begun.fetch(absolute('a.ics'))).text(), 'soup');
    assert.equal(await (await begun.fetch(absolute('b.ics'))).text(), 'soup');
    assert.lengthOf(asked, 2);
    await begun.fetch(absolute('a.ics'), { credentials: 'omit' });
    assert.lengthOf(asked, 3, 'who asks again asks anew');
  });

  it('leave another address to the page, and tell who takes it that one failed', async () => {
    const begun = new BegunRequests('gone.ics');
    await begun.fetch(absolute('c.ics'), { credentials: 'same-origin' });
    assert.deepEqual(asked, ['gone.ics omit', 'c.ics same-origin']);
    const failure = await begun.fetch(absolute('gone.ics')).catch((error: unknown) => error);
    assert.instanceOf(failure, TypeError);
  });

  it('begin for a calendar before it waits for what its first picture needs', async () => {
    const { afterFirstPaint } = lazyModules;
    const calendar = document.createElement('stek-activity-calendar');
    try {
      const order = await new Promise<string[]>(resolve => {
        lazyModules.afterFirstPaint = () => {
          resolve([...asked]);
          return afterFirstPaint();
        };
        calendar.src = 'gone.ics';
        document.body.append(calendar);
      });
      assert.include(order, 'gone.ics omit');
    } finally {
      lazyModules.afterFirstPaint = afterFirstPaint;
      calendar.remove();
    }
  });
});
