import { CircleCheck, ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Owed, PortalFrame } from '#app/domain/portal/portal-frame.ts';

type AmountDueProps = {
  owed: Owed;
  frame: PortalFrame;
  /** The reader has paid or owed something before. */
  known: boolean;
};

/** The first thing on the first page: what is due, or that nothing is. */
export function AmountDue({ owed, frame, known }: AmountDueProps) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const { currency, payable } = frame;
  if (owed.dueCount > 0) {
    return (
      <section className="rounded-xl bg-brand p-5 text-on-brand shadow-md">
        <h2 className="text-sm">{t('due.total')}</h2>
        <p className="figures mt-1 font-semibold text-[2rem] leading-tight tracking-tight">
          {format.money(owed.dueTotal, currency)}
        </p>
        <p className="mt-1.5 text-sm">
          {t('due.count', { count: owed.dueCount })}
          {owed.overdueTotal > 0n && (
            <>
              {' · '}
              {owed.overdueTotal === owed.dueTotal
                ? t('due.allOverdue')
                : t('due.overdue', { amount: format.money(owed.overdueTotal, currency) })}
            </>
          )}
        </p>
        <LinkButton
          to="/bills"
          size="lg"
          wide
          className="mt-4 border-transparent bg-on-brand text-brand hover:bg-on-brand hover:opacity-95 dark:bg-on-brand dark:hover:bg-on-brand"
        >
          {payable ? t('due.pay') : t('due.see')}
        </LinkButton>
      </section>
    );
  }
  const ahead = owed.upcomingCount > 0;
  const Icon = ahead || known ? CircleCheck : ReceiptText;
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-line bg-surface p-5 shadow-xs">
      <span className="grid size-11 shrink-0 place-items-center rounded-full bg-positive-soft text-positive">
        <Icon aria-hidden className="size-5.5" />
      </span>
      <div className="min-w-0 flex-1 basis-52">
        <h2 className="font-semibold text-lg">
          {ahead ? t('due.nothing') : known ? t('due.allPaid') : t('due.noBills')}
        </h2>
        <p className="text-muted text-sm">
          {ahead
            ? t('due.nextOn', {
                day: format.day(owed.nextDueOn ?? frame.today),
                amount: format.money(owed.upcomingTotal, currency),
              })
            : known
              ? t('due.allPaidText')
              : t('due.noBillsText')}
        </p>
      </div>
      {ahead && payable && <LinkButton to="/bills?tab=upcoming">{t('due.payEarly')}</LinkButton>}
    </section>
  );
}
