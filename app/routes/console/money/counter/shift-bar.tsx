import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { openShiftSchema } from './counter-schema.ts';

type OpenShift = { id: string; openedAt: Date; drawerAmount: bigint };

/** The cashier's open shift and what lies in the drawer. */
export function ShiftBar({ shift, currency }: { shift: OpenShift; currency: string }) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2.5 text-sm shadow-xs print:hidden">
      <span className="text-muted">{t('shift.open', { at: format.moment(shift.openedAt) })}</span>
      <span className="mr-auto">
        <span className="text-muted">{t('shift.inDrawer')} </span>
        <span className="figures font-semibold">{format.money(shift.drawerAmount, currency)}</span>
      </span>
      <LinkButton size="sm" to={`/console/money/shifts/${shift.id}`}>
        {t('shift.look')}
      </LinkButton>
      <LinkButton size="sm" to={`/console/money/shifts/${shift.id}/count`}>
        {t('shift.count')}
      </LinkButton>
    </div>
  );
}

/** Where none is open: the cash in the drawer is counted before the first customer. */
export function OpenShift({ currency }: { currency: string }) {
  const { t } = useTranslation('counter');
  const schema = useMemo(() => openShiftSchema(currency), [currency]);
  return (
    <Card
      className="mb-4 max-w-2xl print:hidden"
      title={t('shift.noneTitle')}
      description={t('shift.noneText')}
    >
      <Form id="open-shift" schema={schema} className="gap-3 sm:flex-row sm:items-end">
        {(fields) => (
          <>
            <MoneyField field={fields.openingAmount} currency={currency} label={t('shift.openingAmount')} />
            <SubmitButton>{t('shift.openAction')}</SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
