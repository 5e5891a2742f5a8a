// Written by tools/spoken-names.ts.
import type { Names } from './names.ts';

export const namesSo: Names = {
  weekdays: ['Isniin', 'Talaado', 'Arbaco', 'Khamiis', 'Jimco', 'Sabti', 'Axad'],
  months: [
    'Janaayo',
    'Febraayo',
    'Maarso',
    'Abriil',
    'Maayo',
    'Juun',
    'Luulyo',
    'Agosto',
    'Sebtembar',
    'Oktoobar',
    'Noofeembar',
    'Diseembar',
  ],
};
