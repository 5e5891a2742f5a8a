// Written by tools/spoken-names.ts.
import type { Names } from './names.ts';

export const namesRu: Names = {
  weekdays: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  monthsInDate: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
};
