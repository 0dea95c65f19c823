import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { MaterialRequestLineView } from '#app/domain/warehouse/requests/lines-of-requests.ts';
import { useAmountOf } from '../use-amount-of.ts';
import { handedOut } from './handed-out.ts';
import { HandingLines } from './handing-lines.tsx';
import { issueSchema } from './handing-schema.ts';

/** What is handed out now: all that was asked for, or what there is of it. */
export function IssueForm({ lines }: { lines: readonly MaterialRequestLineView[] }) {
  const { t } = useTranslation('warehouse');
  const amountOf = useAmountOf();
  return (
    <Form
      id="issue"
      schema={issueSchema}
      defaultValue={{
        lines: lines.map((line) => ({ materialId: line.materialId, quantity: handedOut(line) })),
      }}
    >
      {(fields) => (
        <>
          <div>
            <h3 className="font-semibold text-sm">{t('requests.issueNow')}</h3>
            <p className="text-muted text-sm">{t('requests.issueHint')}</p>
          </div>
          <HandingLines
            field={fields.lines}
            lines={lines}
            noteOf={(line) =>
              [
                line.shelf ?? t('requests.noShelf'),
                `${t('requests.wanted')} ${amountOf(line.quantity)}`,
                `${t('requests.left')} ${amountOf(line.inStock)}`,
              ].join(' · ')
            }
          />
          <SubmitButton>{t('requests.issueButton')}</SubmitButton>
        </>
      )}
    </Form>
  );
}
