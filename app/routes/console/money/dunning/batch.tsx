import { Form, useLoaderData } from '@remix-run/react';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TaskProgress } from '#app/components/feedback/task-progress.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { getDunningBatch } from '#app/domain/dunning/get-batch.ts';
import { listLetters } from '#app/domain/dunning/list-letters.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { BatchStatus } from './batch-status.tsx';
import { LettersTable } from './letters-table.tsx';

export const loader = loaderFor('staff', async ({ ctx, request, params }) => {
  const batchId = idParam(params.batch);
  const { after, before, size } = readListParams(request, { sorts: ['number'], defaultSort: 'number' });
  const [batch, letters] = await Promise.all([
    getDunningBatch(ctx, { batchId }),
    listLetters(ctx, { batchId, after, before, limit: size }),
  ]);
  return {
    batch,
    ...letters,
    currency: ctx.tenant.currency,
    canPrint: ctx.ability.can('update', 'DunningLetter'),
  };
});

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((_t, data) => data?.batch.name ?? '');

/** A batch of letters: how far it is, every letter in it, and all of them to print. */
export default function Batch() {
  const { batch, letters, next, previous, currency, canPrint } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dunning');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const isSent = batch.status === 'sent';
  return (
    <>
      <PageHeader
        title={batch.name}
        status={<BatchStatus status={batch.status} />}
        breadcrumbs={[
          { to: '/console/money/dunning', label: t('title') },
          { to: '/console/money/dunning/batches', label: t('tabs.batches') },
        ]}
        actions={
          isSent &&
          canPrint &&
          letters.length > 0 && (
            <Form
              method="post"
              action={`/console/money/dunning/batches/${batch.id}/letters.pdf`}
              reloadDocument
              className="flex gap-2"
            >
              {csrf && <input type="hidden" name="csrf" value={csrf} />}
              <Button type="submit" name="language" value="zh-CN">
                <Printer aria-hidden />
                {t('batch.print', { language: '中文' })}
              </Button>
              <Button type="submit" name="language" value="en">
                <Printer aria-hidden />
                {t('batch.print', { language: 'English' })}
              </Button>
            </Form>
          )
        }
      />
      <div className="space-y-5">
        <Card>
          <div className="space-y-5">
            <TaskProgress
              label={isSent ? t('batch.written') : t('batch.writing')}
              status={isSent ? 'done' : 'running'}
              done={batch.done}
              total={batch.total}
              detail={t('batch.mailText')}
            />
            <DescriptionList
              columns={2}
              items={[
                { label: t('batches.letters'), value: format.number(batch.letters), figures: true },
                { label: t('letter.total'), value: format.money(batch.amount, currency), figures: true },
                { label: t('batches.at'), value: format.moment(batch.createdAt), figures: true },
                { label: t('letter.payBy'), value: format.day(batch.payBy), figures: true },
              ]}
            />
          </div>
        </Card>
        {letters.length > 0 && (
          <LettersTable letters={letters} page={{ next, previous }} currency={currency} />
        )}
      </div>
    </>
  );
}
