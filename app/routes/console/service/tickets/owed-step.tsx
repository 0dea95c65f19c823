import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { OwedQuotation } from '#app/domain/quotations/owed-quotation.ts';
import { paths } from '../../paths.ts';

/** The quotation that keeps a ticket from being ended. */
export type OwedOnTicket = { ticketId: string; quotation: OwedQuotation };

/** In place of a step that would end a ticket whose money is not seen to yet: what is missing, and where that is done. */
export function OwedStep({ owed, trigger }: { owed: OwedOnTicket; trigger: ReactNode }) {
  const { t } = useTranslation('desk');
  const { number, waitsFor, billId } = owed.quotation;
  // The quotation may stand further down on this very page: the focus would scroll back up to the trigger.
  const hasGone = useRef(false);
  const what = waitsFor === 'payment' ? 'payment' : 'answer';
  const to = billId ? paths.bill(billId) : `/console/service/tickets/${owed.ticketId}#quotations`;
  return (
    <Dialog
      size="sm"
      trigger={trigger}
      title={t(`step.owed.${what}Title`, { number: String(number) })}
      description={t(`step.owed.${what}Text`)}
      onCloseAutoFocus={(event) => {
        if (hasGone.current) event.preventDefault();
        hasGone.current = false;
      }}
    >
      <DialogClose asChild>
        <LinkButton
          to={to}
          variant="primary"
          onClick={() => {
            hasGone.current = true;
          }}
        >
          {t(`step.owed.${what}Link`)}
        </LinkButton>
      </DialogClose>
    </Dialog>
  );
}
