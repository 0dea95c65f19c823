import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { noticeDays } from '#app/domain/payments/autopay/autopay-rules.ts';
import { cardName } from '#app/domain/payments/methods/card-name.ts';
import type { SavedMethodView } from '#app/domain/payments/methods/list-methods.ts';
import { parseMoney } from '#app/kernel/money.ts';

type ConsentTextProps = {
  methods: SavedMethodView[];
  methodId: string;
  /** As typed. */
  limit: string;
  property: string;
  currency: string;
};

/** What the payer is about to agree to, in the words that are kept: it follows the form. */
export function ConsentText({ methods, methodId, limit, property, currency }: ConsentTextProps) {
  const { t, i18n } = useTranslation('pay');
  const format = useFormat();
  const company = useRootData()?.brand?.name ?? '';
  const method = methods.find(({ id }) => id === methodId);
  const amount = limit.trim() === '' ? null : parseMoney(limit, currency);
  const parts = [
    t('consent.wording', { company, property, card: method ? cardName(method) : '', count: noticeDays }),
    ...(amount ? [t('consent.wordingLimit', { amount: format.money(amount, currency) })] : []),
    t('consent.wordingEnd'),
  ];
  return (
    <div>
      <p className="mb-1 text-muted text-sm">{t('auto.preview')}</p>
      <p aria-live="polite" className="rounded-md bg-sunken px-4 py-3 text-sm leading-relaxed">
        {parts.join(i18n.language === 'en' ? ' ' : '')}
      </p>
    </div>
  );
}
