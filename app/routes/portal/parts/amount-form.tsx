import { Form, useNavigation, useSearchParams } from '@remix-run/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { MoneyInput } from '#app/components/ui/money-input.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SavedMethodView } from '#app/domain/payments/methods/list-methods.ts';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { minorToText, parseMoney } from '#app/kernel/money.ts';
import { type PayProblems, readPayWish } from '../pay-wish.ts';
import { useFreshReturn } from './use-fresh-return.ts';
import { WayChoice } from './way-choice.tsx';

type AmountFormProps = {
  bills: OwnBill[];
  frame: PortalFrame;
  methods: SavedMethodView[];
  problems: PayProblems;
};

const leftOf = ({ amount, paidAmount, creditedAmount }: OwnBill) => amount - paidAmount - creditedAmount;

/** How much of each bill, and in which way. At the beginning there stands what the link asks for (`?amount-<bill>=`), else all that is owed. */
export function AmountForm({ bills, frame, methods, problems }: AmountFormProps) {
  const { t, i18n } = useTranslation('pay');
  const format = useFormat();
  const form = useRef<HTMLFormElement>(null);
  const [params] = useSearchParams();
  const wished = (bill: OwnBill) => {
    const amount = parseMoney(params.get(`amount-${bill.id}`) ?? '', frame.currency);
    return amount !== null && amount > 0n && amount < leftOf(bill) ? amount : leftOf(bill);
  };
  const [total, setTotal] = useState(() => bills.reduce((sum, bill) => sum + wished(bill), 0n));
  const sent = useNavigation().formData;
  useFreshReturn();
  function look() {
    if (!form.current) return;
    const { amounts } = readPayWish(new FormData(form.current), frame.currency).wish;
    setTotal(Object.values(amounts).reduce((sum, amount) => sum + amount, 0n));
  }
  return (
    <Form ref={form} method="post" onChange={look} onBlur={look} className="space-y-4">
      <Card title={t('choose.bills')} description={t('choose.part')} padding="flush">
        <ul className="divide-y divide-line border-line border-t">
          {bills.map((bill) => {
            const period = formatPeriod(bill.period, i18n.language);
            const problem = problems[bill.id];
            const note = `note-${bill.id}`;
            return (
              <li key={bill.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
                <input type="hidden" name="billId" value={bill.id} />
                <span className="min-w-0 flex-1 basis-40">
                  <span className="block font-medium">{bill.feeItemName}</span>
                  <span className="block text-muted text-sm">{period}</span>
                </span>
                <span className="w-36 shrink-0">
                  <MoneyInput
                    name={`amount-${bill.id}`}
                    currency={frame.currency}
                    defaultValue={minorToText(wished(bill), frame.currency)}
                    aria-label={t('choose.amountOf', { name: bill.feeItemName, period })}
                    aria-describedby={note}
                    aria-invalid={problem ? true : undefined}
                  />
                  <span id={note} className={problem ? 'text-danger text-xs' : 'figures text-muted text-xs'}>
                    {problem
                      ? t(`choose.${problem}`)
                      : t('choose.owed', { amount: format.money(leftOf(bill), frame.currency) })}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      </Card>
      <WayChoice methods={methods} />
      <div className="flex items-center gap-4">
        <p aria-live="polite" className="min-w-0 flex-1">
          <span className="block text-muted text-sm">{t('choose.total')}</span>
          <span className="figures block font-semibold text-xl tracking-tight">
            {format.money(total, frame.currency)}
          </span>
        </p>
        <Button
          type="submit"
          name="intent"
          value="pay"
          variant="primary"
          size="lg"
          pending={sent?.get('intent') === 'pay'}
        >
          {t('choose.payAny')}
        </Button>
      </div>
    </Form>
  );
}
