/** What changed since the paper was printed. */
export const flyerChanges = {
  changedTitle: 'Veranderd sinds de druk',
  changedSince: 'De flyer op papier is van {day}. Dit is nu anders:',
  changedNew: 'Nieuw: {title}.',
  changedGone: '{title} is er niet meer.',
  changedOff: '{title}: niet op {day}.',
  changedOn: '{title}: ook op {day}, {hours}.',
  changedMoved: '{title}: niet op {from}. Wel op {day}, {hours}.',
  changedHours: '{title}, {day}: nu {hours}.',
  changedPlace: '{title}, {day}: nu in {place}.',
  changedPrice: '{title}: andere prijs. {price}',
} as const;
