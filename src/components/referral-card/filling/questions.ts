import type { Step } from '../../../foundation/form/step-flow.ts';
import '../../../foundation/form/stek-choice-field.ts';
import '../../../foundation/form/stek-text-field.ts';
import { question, type CardContext } from './card-context.ts';
import { consents, signature } from './consent-questions.ts';
import { offer } from './offer.ts';
import { safe, speaks, you } from './person-questions.ts';
import { who } from './who.ts';
import { more, ownWords, sender } from './words-questions.ts';

/** The questions of a card, one per step: where to go without it comes first, the signature last. */
export const cardQuestions = (context: CardContext): Step[] => {
  const { t } = context;
  return [
    question('offer', t('offerQuestion'), context, () => offer(context)),
    question('who', t('whoQuestion'), context, () => who(context)),
    question('you', t('youQuestion'), context, () => you(context)),
    question('speaks', t('speakQuestion'), context, () => speaks(context)),
    question('safe', t('safeQuestion'), context, () => safe(context)),
    question('words', t('ownWords'), context, () => ownWords(context)),
    question('more', t('moreQuestion'), context, () => more(context)),
    question('sender', t('senderQuestion'), context, () => sender(context)),
    question('consent', t('consentQuestion'), context, () => consents(context)),
    question('signature', t('signQuestion'), context, () => signature(context)),
  ];
};
