import { expect } from '@esm-bundle/chai';
import { all, card, clearPage, get, show, textOf } from '../support/flyer-page.ts';
import { clientOf, demoProgramme } from '../support/programme-client.ts';
import type { Activity } from '../../src/schema/activity.ts';

const hostile: Record<string, string> = {
  HTML: '<img src=x onerror="document.title=\'pwned\'"><script>document.title="pwned"</script><b>Soep</b>',
  'an address that is code': 'javascript:document.title="pwned"//',
  '10,000 characters': 'Soep'.repeat(2500),
  'letters that turn a line round': '\u202Egnilaap\u202C \u2066Soep\u2069 \u200Fsoep',
  emoji: '🍲👩🏽‍🍳 Soep 🇧🇪 🫶🏿',
  slots: '{day} {0} ${title} %s',
};

/** The programme with another first activity. */
const withFirst = (change: (activity: Activity) => Activity) =>
  clientOf(query => {
    const programme = demoProgramme(query);
    const activities = programme.activities.map(one => (one.title['nl'] === 'Open huis' ? change(one) : one));
    return { ...programme, activities };
  });

describe('A hostile title or description in the flyer', () => {
  afterEach(clearPage);

  for (const [name, text] of Object.entries(hostile)) {
    it(`changes nothing but its own text (${name})`, async () => {
      const usual = await show();
      const before = all(usual, '.card').map(textOf).slice(1);
      const elements = all(usual, '*').length;
      const height = get(usual, '.cover').getBoundingClientRect();
      clearPage();
      const title = document.title;
      const flyer = await show({
        client: withFirst(activity => ({ ...activity, title: { nl: text }, easyText: { nl: text } })),
      });
      const [first] = all(flyer, '.card');
      // A title that is a whole text is shortened; what it says in a few words stands whole under it.
      const shown = text.length > 1000 ? `${text.slice(0, 150)}…` : text;
      expect(first?.querySelector('[part=heading] bdi')?.textContent).to.equal(shown);
      expect(first?.querySelector('.about')?.textContent).to.equal(text);
      expect(all(flyer, '.card').map(textOf).slice(1)).to.deep.equal(before);
      expect(all(flyer, '*').length).to.equal(elements);
      expect(get(flyer, '.cover').getBoundingClientRect().height).to.equal(height.height);
      expect(document.title).to.equal(title);
      expect(flyer.scrollWidth, 'nothing sticks out').to.be.at.most(flyer.clientWidth);
    });
  }

  it('gives no link to an address that is code', async () => {
    const flyer = await show({
      client: withFirst(activity => ({
        ...activity,
        contact: { phone: 'javascript:alert(1)' },
        signUp: { mode: 'required' },
      })),
    });
    for (const link of all(flyer, 'a')) expect(link.getAttribute('href')).to.match(/^(https?|tel):/);
    expect(card(flyer, 'Open huis').textContent).to.contain('Schrijf je eerst in.');
  });
});
