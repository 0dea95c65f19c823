import { Form } from '@remix-run/react';
import { Archive, ArchiveRestore, HandHelping, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import type { PayeeDetail } from '#app/domain/payees/get-payee.ts';
import { ConfirmAction } from '../../confirm-action.tsx';

type PayeeActionsProps = { payee: PayeeDetail; canUpdate: boolean; canSettle: boolean };

export function PayeeActions({ payee, canUpdate, canSettle }: PayeeActionsProps) {
  const { t } = useTranslation('payees');
  const csrf = useRootData()?.csrf;
  const page = `/console/money/payees/${payee.id}`;
  const inUse = payee.feeItems.some(({ status }) => status === 'active');
  return (
    <>
      {canUpdate && payee.status === 'active' && !inUse && (
        <ConfirmAction
          intent="archive"
          title={t('archive.question', { name: payee.name })}
          description={t('archive.text')}
          confirmLabel={t('archive.action')}
          danger
          trigger={
            <Button>
              <Archive aria-hidden />
              {t('archive.action')}
            </Button>
          }
        />
      )}
      {canUpdate && payee.status === 'archived' && (
        <Form method="post" className="contents">
          {csrf && <input type="hidden" name="csrf" value={csrf} />}
          <Button type="submit" name="intent" value="restore">
            <ArchiveRestore aria-hidden />
            {t('restore')}
          </Button>
        </Form>
      )}
      {canUpdate && (
        <LinkButton to={`${page}/edit`}>
          <Pencil aria-hidden />
          {t('edit')}
        </LinkButton>
      )}
      {canSettle && (
        <LinkButton to={`${page}/settle`} variant="primary">
          <HandHelping aria-hidden />
          {t('settle.action')}
        </LinkButton>
      )}
    </>
  );
}
