import { Form, useNavigation } from '@remix-run/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import { BillChoices } from './bill-choices.tsx';
import { BillGroup } from './bill-group.tsx';
import { BillRows } from './bill-rows.tsx';
import { groupBills } from './group-bills.ts';
import { PayBar } from './pay-bar.tsx';
import { useFreshReturn } from './use-fresh-return.ts';

type PayFormProps = { frame: PortalFrame; bills: OwnBill[]; tab: 'due' | 'upcoming' };

/** Open bills to tick and pay together. What is due starts ticked. The boxes are the browser's own, so that they work before any script. */
export function PayForm({ frame, bills, tab }: PayFormProps) {
  const { t } = useTranslation(['portal', 'pay']);
  const format = useFormat();
  const form = useRef<HTMLFormElement>(null);
  const ticked = tab === 'due';
  const [chosen, setChosen] = useState(() => new Set(ticked ? bills.map(({ id }) => id) : []));
  const navigation = useNavigation();
  const pending = navigation.state !== 'idle' && navigation.formAction?.startsWith('/bills') === true;
  useFreshReturn();

  function look() {
    if (form.current) setChosen(new Set(new FormData(form.current).getAll('billId').map(String)));
  }
  function toggle(some: OwnBill[], tick: boolean) {
    const ids = new Set(some.map(({ id }) => id));
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[name=billId]') ?? []) {
      if (ids.has(box.value)) box.checked = tick;
    }
    look();
  }
  const picked = bills.filter(({ id }) => chosen.has(id));
  const groups = groupBills(bills, frame);

  return (
    <Form ref={form} method="post" action={`/bills?tab=${tab}`} onChange={look} className="space-y-4">
      {groups.map(({ property, bills: some }) => (
        <BillGroup
          key={property.id}
          property={groups.length > 1 ? property : null}
          before={
            frame.payable && (
              <Checkbox
                className="size-5"
                aria-label={t('bills.selectProperty', { name: property.title })}
                checked={some.every(({ id }) => chosen.has(id))}
                onChange={(event) => toggle(some, event.currentTarget.checked)}
              />
            )
          }
          after={
            <span className="figures text-muted text-sm">{format.money(leftOf(some), frame.currency)}</span>
          }
        >
          {frame.payable ? (
            <BillChoices bills={some} frame={frame} ticked={ticked} />
          ) : (
            <BillRows bills={some} frame={frame} />
          )}
        </BillGroup>
      ))}
      {frame.payable && (
        <>
          <PayBar
            count={picked.length}
            all={bills.length}
            total={leftOf(picked)}
            currency={frame.currency}
            pending={pending}
            onToggleAll={(tick) => toggle(bills, tick)}
          />
          <p className="text-center text-muted text-xs">{t('pay.methods')}</p>
          <p className="text-center">
            {/* The same ticks, asked for by address: the page can be opened again. */}
            <button
              type="submit"
              formMethod="get"
              formAction="/pay"
              className="min-h-11 rounded-md px-3 font-medium text-brand-text text-sm underline decoration-brand-line underline-offset-3 hover:decoration-current"
            >
              {t('pay:choose.more')}
            </button>
          </p>
        </>
      )}
    </Form>
  );
}

function leftOf(bills: OwnBill[]): bigint {
  return bills.reduce(
    (sum, { amount, paidAmount, creditedAmount }) => sum + amount - paidAmount - creditedAmount,
    0n,
  );
}
