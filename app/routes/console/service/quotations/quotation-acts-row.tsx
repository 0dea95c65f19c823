import { Form, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { QuotationView } from '#app/domain/quotations/quotation-view.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { RecordAnswer } from './record-answer.tsx';

type QuotationActsProps = {
  quotation: QuotationView;
  currency: string;
  mayWrite: boolean;
  mayWithdraw: boolean;
  mayDecide: boolean;
  /** Where a draft is changed. */
  write: string;
};

/** What can be done about a quotation that is not answered yet. */
export function QuotationActs({ quotation, currency, write, ...may }: QuotationActsProps) {
  const { mayWrite, mayWithdraw, mayDecide } = may;
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const form = useId();
  const csrf = useRootData()?.csrf;
  const sending = useNavigation().formData?.get('_form') === form;
  const action = `/console/service/quotations/${quotation.id}`;
  const back = `/console/service/tickets/${quotation.ticketId}`;
  if (quotation.status === 'draft' && mayWrite) {
    return (
      <Form method="post" action={action} className="mt-3 flex flex-wrap gap-2">
        <input type="hidden" name="_form" value={form} />
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        <input type="hidden" name="back" value={back} />
        <Button type="submit" name="intent" value="send" variant="primary" size="sm" pending={sending}>
          {t('send')}
        </Button>
        <LinkButton to={write} size="sm">
          {t('edit')}
        </LinkButton>
      </Form>
    );
  }
  if (quotation.status !== 'sent') return null;
  const total = format.money(quotation.total, currency);
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {mayDecide && <RecordAnswer action={action} back={back} total={total} />}
      {mayWithdraw && (
        <ConfirmAction
          action={action}
          intent="withdraw"
          danger
          trigger={<Button size="sm">{t('withdraw')}</Button>}
          title={t('withdrawTitle', { number: String(quotation.number) })}
          description={t('withdrawText')}
          confirmLabel={t('withdraw')}
        >
          <input type="hidden" name="back" value={back} />
        </ConfirmAction>
      )}
    </div>
  );
}
