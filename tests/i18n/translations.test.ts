import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogueFiles } from '../support/catalogue-files.ts';
import { translationFaults } from '../support/translation-faults.ts';

const files = catalogueFiles();
const source = (component: string) =>
  files.find(file => file.lang === 'nl' && file.component === component)?.catalogue ?? {};

/** What happens to be the same in another language. Each was looked at. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'de/calendar.list': ['tomorrow', 'online'],
  'de/calendar.details': ['photoBy'],
  'de/follow-up.followUp': ['yes'],
  'de/poll.results': ['verdict.yes'],
  'de/server/signal-report.signalReport': ['hidden', 'headTheme', 'otherPart'],
  'de/server/referral-paper.referralPaper': ['dateLine'],
  'de/service.domains': ['domain.income'],
  'de/service.socialMap': ['map.all'],
  'de/signal.signal': ['knowsChoice.yes'],
  'de/signal.themes': ['theme.financial'],
  'de/signal.results': ['allThemes'],
  'en/calendar.list': ['online'],
  'en/calendar.details': ['mail'],
  'en/flyer.frame': ['stop'],
  'en/poll.results': ['verdict.later'],
  'en/service.service': ['service.mail'],
  'en/signal.themes': ['theme.education'],
  'es/calendar.list': ['free'],
  'es/calendar.filters': ['filterFree'],
  'es/flyer.month': ['free'],
  'es/server/signal-report.signalReport': ['monthShort.6', 'monthShort.7', 'monthShort.11'],
  'es/service.service': ['service.price.free'],
  'es/service.socialMap': ['map.free'],
  'pl/calendar.list': ['online'],
  'ro/calendar.list': ['online'],
  'ro/server/signal-report.signalReport': ['table'],
  'ro/service.domains': ['domain.energy'],
};

describe('The translations', () => {
  for (const { lang, component, catalogue } of files) {
    if (lang === 'nl' || lang === 'nl-u') continue;
    it(`${lang}/${component} is in its own language and letters, and of a like length`, () => {
      const same = SAME[`${lang}/${component}`] ?? [];
      const faults = translationFaults(source(component), catalogue, lang);
      assert.deepEqual(
        faults.filter(fault => !(fault.endsWith('is still Dutch') && same.includes(fault.split(':')[0] ?? ''))),
        [],
      );
    });
  }
});

describe('The check of a translation', () => {
  const nl = { free: 'Gratis', card: 'UiTPAS', left: { one: 'Nog 1 plaats', other: 'Nog {count} plaatsen' } };
  const faults = (translation: Record<string, string>, lang: string) => translationFaults(nl, translation, lang);

  it('finds Dutch that was left over, and leaves names alone', () => {
    assert.deepEqual(faults({ free: 'Gratis', card: 'UiTPAS' }, 'tr'), ['free: “Gratis” is still Dutch']);
  });

  it('finds Latin letters among others, save names, slots, addresses and colours', () => {
    assert.deepEqual(faults({ free: 'Free' }, 'uk'), [
      'free: “Free” has Latin letters',
      'free: “Free” is in no letter of its script',
    ]);
    assert.deepEqual(faults({ left: 'З UiTPAS {count} або a@b.be' }, 'uk'), []);
    assert.deepEqual(faults({ free: 'Колір #0f5f50 (CSS)' }, 'uk'), []);
    assert.equal(faults({ free: 'Колір #green' }, 'uk').length, 1);
  });

  it('finds stray braces, marks for direction and spaces', () => {
    assert.deepEqual(faults({ left: 'Noch {count Plätze ' }, 'de').length, 2);
    assert.deepEqual(faults({ left: '\u200fNoch {count}' }, 'de').length, 1);
    assert.deepEqual(faults({ left: 'Noch \u2068{count}' }, 'de').length, 1);
    assert.deepEqual(faults({ left: 'Noch \u2068{count}\u2069' }, 'de'), []);
  });

  it('finds what is far longer or shorter than the Dutch', () => {
    assert.match(faults({ free: 'Sie müssen dafür gar nichts bezahlen' }, 'de')[0] ?? '', /three times/);
    const long = { help: 'Heb je een vraag? Bel ons of kom langs.' };
    assert.match(translationFaults(long, { help: 'Ja.' }, 'de')[0] ?? '', /a quarter/);
  });
});
