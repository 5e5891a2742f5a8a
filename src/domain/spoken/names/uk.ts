// Written by tools/spoken-names.ts.
import type { Names } from './names.ts';

export const namesUk: Names = {
  weekdays: 'понеділок вівторок середа четвер пʼятниця субота неділя'.split(' '),
  months: 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'.split(' '),
  monthsInDate: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
};
