import type { Price } from '../schema/price.ts';
import { isFree, kansentarief, tariffsOf } from './price.ts';
import type { LocaleFormatter } from './spoken/spoken.ts';

/** The texts that a price is said with. */
type PriceText = 'free' | 'priceGift' | 'priceGiftAround' | 'priceGroup' | 'priceEasy' | 'priceBoth' | 'priceBothEasy';

/** How a price is said in one language. */
export interface PriceSpeech {
  t: (key: PriceText, slots?: Record<string, string>) => string;
  spoken: LocaleFormatter;
  /** What stands between two sentences. */
  stop: string;
  /** Whole, short sentences instead of keywords. @default false */
  easy?: boolean;
  /** How many prices beside the normal one are said. @default all */
  tariffs?: number;
}

/** What something costs, in words; empty where nobody says. */
export function priceWords(price: Price | undefined, speech: PriceSpeech): string {
  if (!price) return '';
  if (isFree(price)) return speech.t('free');
  const others = tariffsOf(price, speech.spoken).slice(0, speech.tariffs);
  return [ownPrice(price, speech), ...others].filter(Boolean).join(speech.stop);
}

/** What everyone pays, and beside it what someone with the kansentarief pays. */
function ownPrice(price: Price, { t, spoken, easy = false }: PriceSpeech): string {
  const amount = price.amount === undefined ? '' : spoken.money(price.amount);
  if (price.kind === 'voluntary') return amount ? t('priceGiftAround', { price: amount }) : t('priceGift');
  if (!amount) return '';
  if (price.perGroup) return t('priceGroup', { price: amount });
  const social = kansentarief(price);
  if (social === undefined) return easy ? t('priceEasy', { price: amount }) : amount;
  return t(easy ? 'priceBothEasy' : 'priceBoth', { price: amount, kansentarief: spoken.money(social) });
}
