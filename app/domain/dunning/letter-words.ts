import { type Day, formatDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { DunningLetterData } from './letter-data.ts';

/** Who writes, and how they are paid. */
export type LetterSender = {
  name: string;
  phone: string | null;
  email: string;
  /** Null where the company takes no payments online. */
  payAt: string | null;
  currency: string;
};

/** What a letter says around its lines, the same on paper and on the screen. */
export function letterWords(letter: DunningLetterData, sender: LetterSender, language: Language) {
  const t = translator(language, 'dunning');
  const day = (of: Day) => formatDay(of, language);
  const values = {
    property: `${letter.property.communityName} ${letter.property.title}`,
    amount: formatMoney(letter.amount, sender.currency, language),
    payBy: day(letter.payBy),
    writtenOn: day(letter.writtenOn),
    oldest: day(letter.oldestDueOn),
    company: sender.name,
  };
  const ways = [
    sender.payAt && t('letter.payOnline', { address: sender.payAt }),
    t('letter.payAtCounter'),
    sender.phone
      ? t('letter.askPhone', { phone: sender.phone })
      : t('letter.askMail', { email: sender.email }),
  ];
  return {
    greeting:
      letter.personName === null
        ? t('letter.greetingNobody', values)
        : t('letter.greeting', { person: letter.personName }),
    opening: t('letter.opening', values),
    howToPayTitle: t('letter.howToPay'),
    howToPay: ways.filter((way): way is string => Boolean(way)),
    closing: t('letter.closing', values),
    date: values.writtenOn,
  };
}

export type LetterWords = ReturnType<typeof letterWords>;
