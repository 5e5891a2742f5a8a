import type { Translator } from '../../i18n/catalogue.ts';
import type { FollowUpCatalogue } from '../../i18n/follow-up.ts';
import type { FollowUpView } from '../../schema/submission.ts';

type T = Translator<FollowUpCatalogue>;
type Action = FollowUpView['actions'][number];

/** The state of something that was sent, in words. */
export interface StateWords {
  title: string;
  /** What happens next; empty where nobody said. */
  hint: string;
}

/** How an action is said. */
export interface ActionWords {
  label: string;
  /** Asked once more before it is done; absent for what can be done at once. */
  again?: { question: string; hint: string; yes: string; no: string };
}

/** The kind whose states and actions have words of their own here; of every other kind the server's words stand. */
const OWN_WORDS = 'sign-up';

/** Where something stands. A kind or state that is not known here is said in the server's words; a bare word never stands alone. */
export function stateWords({ kind, state, label, hint = '' }: FollowUpView, t: T): StateWords {
  const own = kind === OWN_WORDS ? known(`state.${state}`, t) : undefined;
  return own ? { title: own, hint: known(`hint.${state}`, t) ?? hint } : { title: label ?? t('received'), hint };
}

/** What the button of an action says; `undefined` for one of which nobody knows the words. */
export function actionWords(kind: string, { name, label }: Action, t: T): ActionWords | undefined {
  if (name === 'withdraw' && kind === OWN_WORDS) {
    const again = { question: t('cancelAsk'), hint: t('cancelHint'), yes: t('cancelYes'), no: t('cancelNo') };
    return { label: t('cancel'), again };
  }
  if (name === 'withdraw') {
    const again = { question: t('withdrawAsk'), hint: '', yes: t('yes'), no: t('no') };
    return { label: label ?? t('withdraw'), again };
  }
  if (name === 'accept') return { label: kind === OWN_WORDS ? t('accept') : (label ?? t('yes')) };
  return label === undefined ? undefined : { label };
}

function known(key: string, t: T): string | undefined {
  const words = t(key as 'state.confirmed');
  return words === key ? undefined : words;
}
