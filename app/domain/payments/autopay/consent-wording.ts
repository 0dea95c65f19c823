import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { cardName } from '../methods/card-name.ts';
import { noticeDays } from './autopay-rules.ts';

export type ConsentFacts = {
  company: string;
  property: string;
  brand: string;
  last4: string;
  /** Minor units; null for no limit. */
  limitAmount: bigint | null;
  currency: string;
};

/** What the payer agrees to, word for word; it is kept with the consent. */
export function consentWording(facts: ConsentFacts, language: Language): string {
  const t = translator(language, 'pay');
  const { company, property, brand, last4, limitAmount, currency } = facts;
  const parts = [
    t('consent.wording', { company, property, card: cardName({ brand, last4 }), count: noticeDays }),
    ...(limitAmount === null
      ? []
      : [t('consent.wordingLimit', { amount: formatMoney(limitAmount, currency, language) })]),
    t('consent.wordingEnd'),
  ];
  return parts.join(language === 'en' ? ' ' : '');
}
