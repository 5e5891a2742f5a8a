import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'Programme of {name}',
  intro: 'This is what you can do in the coming weeks. Come and have a look.',
  later: 'The weeks after',
  back: 'Back to today',
  otherLanguages: 'Other languages',
  toProgramme: 'To the programme',
  lost: 'We cannot find this page',
  lostHint: 'The link may be old, or the address may hold a mistake. Ask De Stek for the right link.',
  lostCode: 'Look on your paper whether every letter and number is right. Still no? Ask De Stek.',
  refused: 'This does not work here',
  refusedHint: 'Go back and try again, or ask De Stek.',
  failed: 'This page does not come through now',
  tooManyCodes: {
    one: 'Many wrong codes were tried. Wait 1 minute, or call us.',
    other: 'Many wrong codes were tried. Wait {count} minutes, or call us.',
  },
  wrongLink: 'We find nothing with this link. Open the link in the e-mail again, or call us.',
  confirmHeading: 'Confirm your place',
  confirmAsk: 'Are you coming? Then press the button.',
} satisfies PageTranslation;
