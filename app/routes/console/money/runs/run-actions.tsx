import { Form, useNavigation } from '@remix-run/react';
import { Check, RefreshCw, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { BillingRunView } from '#app/domain/billing/billing-run-view.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { ReverseRun } from './reverse-run.tsx';
import { useRunWords } from './use-run-words.ts';

type RunActionsProps = {
  run: BillingRunView;
  currency: string;
  canPreview: boolean;
  canPost: boolean;
  canReverse: boolean;
};

/** What can be done with a run as it stands. */
export function RunActions({ run, currency, canPreview, canPost, canReverse }: RunActionsProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const navigation = useNavigation();
  const previewing = navigation.formData?.get('intent') === 'preview';
  const bills = run.preview?.bills ?? 0;
  const month = useRunWords().months(run);
  const isStopped = run.status === 'reversing' && run.error !== null;
  return (
    <>
      {run.status === 'draft' && canPreview && (
        <Form method="post" className="contents">
          {csrf && <input type="hidden" name="csrf" value={csrf} />}
          <Button type="submit" name="intent" value="preview" pending={previewing}>
            <RefreshCw aria-hidden />
            {t('runs.refresh')}
          </Button>
        </Form>
      )}
      {run.status === 'draft' && canPost && bills > 0 && (
        <ConfirmAction
          intent="post"
          title={t('runs.confirm.title', { count: bills, formatted: format.number(bills) })}
          description={t('runs.confirm.text', {
            month,
            amount: format.money(BigInt(run.preview?.amount ?? 0), currency),
          })}
          confirmLabel={t('runs.post')}
          trigger={
            <Button variant="primary">
              <Check aria-hidden />
              {t('runs.post')}
            </Button>
          }
        />
      )}
      {run.status === 'failed' && canPost && (
        <ConfirmAction
          intent="post"
          title={t('runs.resume.title')}
          description={t('runs.resume.text')}
          confirmLabel={t('runs.resume.action')}
          trigger={
            <Button variant="primary">
              <RotateCcw aria-hidden />
              {t('runs.resume.action')}
            </Button>
          }
        />
      )}
      {canReverse &&
        (isStopped || (run.bills > 0 && (run.status === 'posted' || run.status === 'failed'))) && (
          <ReverseRun bills={run.bills} reason={isStopped ? run.reverseReason : null} />
        )}
      {(run.status === 'posted' || run.status === 'reversed') && run.bills > 0 && (
        <LinkButton to={`/console/money/bills?run=${run.id}`}>{t('runs.seeBills')}</LinkButton>
      )}
    </>
  );
}
