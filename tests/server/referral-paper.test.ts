import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onBothEngines } from '../support/engines.ts';
import { ReferralDesk } from '../support/referral-desk.ts';

onBothEngines('The page of the blank card', openEmpty => {
  const page = async (desk: ReferralDesk, query = '') => {
    const response = await desk.app.request(`http://stek.test/p/${desk.tenant}/referral-paper${query}`);
    return { status: response.status, lang: response.headers.get('content-language'), text: await response.text() };
  };

  it('is a page without a script, in the language that is asked for, and leads to the other languages', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { status, lang, text } = await page(desk, '?lang=ar');
    assert.deepEqual([status, lang], [200, 'ar']);
    assert.match(text, /<html lang="ar" dir="rtl">/);
    assert.doesNotMatch(text, /<script|<style| style=/);
    assert.equal(text.match(/hreflang="/g)?.length, 16);
    const style = await desk.app.request('http://stek.test/assets/referral-paper.css');
    assert.match(await style.text(), /inline-size: 60mm/);
  });

  it('is for the contact person that is named, and stays so in another language; nobody is chosen among several', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = desk.people.karim;
    const { text } = await page(desk, `?recipient=${id}`);
    assert.match(text, /Mag .*Karim.* je kaart lezen\?/);
    assert.equal(text.split(`&amp;recipient=${id}`).length - 1, 16);
    for (const query of ['', '?recipient=nobody']) {
      const anybody = await page(desk, query);
      assert.match(anybody.text, /Mag de contactpersoon je kaart lezen\?/);
      assert.doesNotMatch(anybody.text, /Lotte|Karim/);
    }
  });

  it('tells no mail address', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    assert.doesNotMatch((await page(desk, `?recipient=${desk.people.lotte.id}`)).text, /@|proefdorp\.example/);
  });
});
