import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { Radio } from '#app/components/ui/radio.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { cardName } from '#app/domain/payments/methods/card-name.ts';
import type { SavedMethodView } from '#app/domain/payments/methods/list-methods.ts';

/** The payment page, or one of the saved cards; the one that is used first is chosen. */
export function WayChoice({ methods }: { methods: SavedMethodView[] }) {
  const { t } = useTranslation('pay');
  const good = methods.filter(({ isExpired }) => !isExpired);
  const ways = [
    ...good.map(({ id, ...card }) => ({ value: id, title: cardName(card), text: t('choose.saved') })),
    { value: 'page', title: t('choose.page'), text: t('choose.pageText') },
  ];
  return (
    <Card title={t('choose.how')}>
      <fieldset>
        <legend className="sr-only">{t('choose.how')}</legend>
        {ways.map(({ value, title, text }, index) => (
          <label key={value} htmlFor={`way-${value}`} className="flex min-h-13 items-center gap-3">
            <Radio id={`way-${value}`} name="way" value={value} defaultChecked={index === 0} />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{title}</span>
              <span className="block text-muted text-sm">{text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {good.length === 0 && (
        <p className="mt-2 text-sm">
          <TextLink to="/ways-to-pay">{t('ways.add')}</TextLink>
        </p>
      )}
    </Card>
  );
}
