import { expect } from '@esm-bundle/chai';
import { clearPage, show, texts } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';

describe('The days and hours of the calendar', () => {
  afterEach(clearPage);

  for (const [lang, day, hours] of [
    ['ar', 'الثلاثاء 1 ديسمبر', 'من الساعة 9 صباحًا إلى الساعة 4:30 بعد الظهر'],
    ['fa', 'سه‌شنبه 1 دسامبر', 'از ساعت 9 صبح تا ساعت 4:30 بعدازظهر'],
    ['ps', 'درېنۍ، د دسمبر 1', 'د سهار له 9 بجو څخه د ماسپښین تر 4:30 بجو پورې'],
    ['ti', 'ሰሉስ፣ 1 ታሕሳስ', 'ካብ ሰዓት 9:00 ናይ ንግሆ ክሳብ ሰዓት 16:30'],
    ['uk', 'вівторок, 1 грудня', 'від 9 години до 16 години 30 хвилин'],
    ['ru', 'вторник, 1 декабря', 'с 9 часов до 16 часов 30 минут'],
    ['bg', 'вторник, 1 декември', 'от 9 часа до 16 часа и 30 минути'],
  ] as const) {
    it(`are said in ${lang}, without a Latin letter`, async () => {
      const calendar = await show({ attributes: { lang } });
      await eventually(() => expect(texts(calendar, '.day-name')[1]).to.equal(day));
      expect(texts(calendar, '.hours')[1]).to.equal(hours);
      const said = texts(calendar, '.day-name, .hours, #programme');
      expect(said.length).to.be.greaterThan(20);
      expect(said.join('\n')).to.not.match(/\p{Script=Latin}/u);
    });
  }
});
