import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PlainVisitor } from '../support/plain-visitor.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const course = courseOf('course', { mode: 'required', capacity: 1, waitlist: 5 });
const DATE = dateOfCourse('course');
const PAGE = `/p/${TOWN.id}/code`;

onBothEngines('The follow-up page without JavaScript', openEmpty => {
  const open = async (clock = { now: BEFORE.getTime() }) => {
    const desk = await SignUpDesk.open(await openEmpty(() => new Date(clock.now)), [course]);
    return { desk, visitor: new PlainVisitor(desk.app) };
  };

  it('shows a sign-up and cancels it after one more question', async () => {
    const { desk, visitor } = await open();
    const { body } = await desk.signUp(aPerson(DATE));
    const form = await visitor.open(PAGE);
    assert.match(form.html, /<label for="code">Wat is je code\?<\/label>/);
    const status = await visitor.press(form, 'Toon hoe het ermee staat', { code: String(body['code']) });
    assert.match(status.html, /Les course<\/strong><br><time[^>]+>dinsdag 1 december 2026, van 2 uur tot 4 uur/);
    assert.match(status.html, /Je bent ingeschreven\./);
    assert.doesNotMatch(status.html, /Marie|\+32/);
    const question = await visitor.press(status, 'Zeg mijn inschrijving af');
    assert.match(question.html, /Wil je afzeggen\?/);
    const kept = await visitor.press(question, 'Nee, ik kom wel');
    assert.match(kept.html, /Je bent ingeschreven\./);
    const gone = await visitor.press(question, 'Ja, ik zeg af');
    assert.match(gone.html, /Je bent niet meer ingeschreven\./);
    assert.doesNotMatch(gone.html, /<button/);
  });

  it('lets who is offered a seat take it', async () => {
    const { desk, visitor } = await open();
    const first = await desk.signUp(aPerson(DATE, 1));
    const second = await desk.signUp(aPerson(DATE, 2));
    const form = await visitor.open(`${PAGE}?lang=en`);
    const look = () => visitor.press(form, 'Show how it stands', { code: String(second.body['code']) });
    assert.match(
      (await look()).html,
      /You are on the waiting list\.<\/strong><\/p>\s*<p>You are number 1 on the waiting list\.<\/p>/,
    );
    await desk.followUp(first.body['code'], 'withdraw');
    const offered = await look();
    assert.match(offered.html, /We keep your place until Wednesday 25 November, /);
    assert.match((await visitor.press(offered, 'Yes, I am coming')).html, /You are signed up\./);
    assert.equal((await visitor.press(offered, 'Yes, I am coming')).status, 200, 'pressing twice is no harm');
  });

  it('says the same of every wrong code, and asks to come back when very many are tried', async () => {
    const clock = { now: BEFORE.getTime() };
    const { desk, visitor } = await open(clock);
    const { body } = await desk.signUp(aPerson(DATE));
    const form = await visitor.open(`${PAGE}?lang=fr`);
    for (let attempt = 0; attempt < 25; attempt++) {
      const wrong = await visitor.press(form, 'Montrer où on en est', { code: '"><script>alert(1)</script>' });
      assert.equal(wrong.status, 404);
      assert.match(wrong.html, /role="alert"[^>]*>Nous ne trouvons pas ce code/);
      assert.match(wrong.html, /aria-invalid="true"/);
      assert.doesNotMatch(wrong.html, /<script/);
    }
    const look = () => visitor.press(form, 'Montrer où on en est', { code: String(body['code']) });
    assert.equal((await look()).status, 200, 'a right code works');
    await desk.mistype();
    assert.equal((await look()).status, 200, 'one every two minutes');
    const stopped = await look();
    assert.deepEqual([stopped.status, stopped.headers.get('retry-after')], [429, '120']);
    assert.match(stopped.html, /Quelqu’un a essayé beaucoup de codes erronés\. Attendez 2 minutes,/);
    clock.now += 120_000;
    assert.equal((await look()).status, 200);
    assert.deepEqual(desk.errors, []);
  });

  it('is in every language and both manners, kept by nobody, found by no search engine, runs nothing', async () => {
    const { desk, visitor } = await open();
    const { body } = await desk.signUp(aPerson(DATE));
    for (const [query, lang, words, button] of [
      ['', 'nl" dir="ltr', 'Hoe staat het ermee\\?', 'Toon hoe het ermee staat'],
      ['?address=u', 'nl" dir="ltr', 'Hoe staat het ermee\\?', 'Toon hoe het ermee staat'],
      ['?lang=fr', 'fr" dir="ltr', 'Où en est-on \\?', 'Montrer où on en est'],
      ['?lang=en', 'en" dir="ltr', 'How does it stand\\?', 'Show how it stands'],
      ['?lang=ar', 'ar" dir="rtl', 'إلى أين وصل الأمر؟', 'عرض إلى أين وصل الأمر'],
      ['?lang=tr-TR', 'tr" dir="ltr', 'Ne durumda\\?', 'Ne durumda olduğunu göster'],
      ['?lang=xx', 'nl" dir="ltr', 'Hoe staat het ermee\\?', 'Toon hoe het ermee staat'],
    ] as const) {
      const form = await visitor.open(PAGE + query);
      if (lang.startsWith('nl'))
        assert.match(form.html, query.includes('=u') ? /U kreeg deze code/ : /Je kreeg deze code/);
      const shown = await visitor.press(form, button, { code: String(body['code']) });
      for (const page of [form, shown]) {
        assert.match(page.html, new RegExp(`<html lang="${lang}">`));
        assert.match(page.html, new RegExp(`<h1>${words}</h1>`));
        assert.match(page.html, /<meta name="robots" content="noindex">/);
        assert.doesNotMatch(page.html, /<script|style="/);
        assert.equal(page.headers.get('cache-control'), 'no-store');
        assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
        assert.equal(page.headers.get('x-robots-tag'), 'noindex');
        assert.match(
          page.headers.get('content-security-policy') ?? '',
          /default-src 'none'.*form-action 'self'; frame-ancestors 'none'/,
        );
        for (const [, address] of page.html.matchAll(/(?:href|action)="([^"]+)"/g))
          assert.ok(!address?.includes(String(body['code'])), 'the code is in no address');
      }
    }
    assert.equal((await visitor.open('/p/nobody/code')).status, 404);
  });
});
