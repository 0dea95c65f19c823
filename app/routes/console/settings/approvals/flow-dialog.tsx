import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { approvableKinds } from '#app/domain/approvals/approvable-kinds.ts';
import type { ApprovalFlowView } from '#app/domain/approvals/list-approval-flows.ts';
import type { ApproverChoices } from '#app/domain/approvals/list-approvers.ts';
import { minorToText } from '#app/kernel/money.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { useRoleName } from '../staff/use-role-name.ts';
import { flowSchema } from './flow-schema.ts';

type FlowDialogProps = {
  /** The flow that is changed; a new one when absent. */
  flow?: ApprovalFlowView;
  trigger: ReactNode;
  approvers: ApproverChoices;
  currency: string;
};

/** Which documents, above which amount, and up to three steps of a role or a person each. */
export function FlowDialog({ flow, trigger, approvers, currency }: FlowDialogProps) {
  const { t } = useTranslation('approvals');
  const schema = useMemo(() => flowSchema(currency), [currency]);
  const form = flow ? `flow-${flow.id}` : 'flow-new';
  const options = useApproverOptions(approvers);
  const steps = flow?.steps.map(({ roleId, membershipId }) =>
    roleId ? `role:${roleId}` : `member:${membershipId}`,
  );
  return (
    <FormDialog form={form} trigger={trigger} title={t(flow ? 'flows.editTitle' : 'flows.new')}>
      <Form
        id={form}
        schema={schema}
        defaultValue={{
          documentKind: flow?.documentKind ?? 'credit_note',
          aboveAmount: minorToText(flow?.aboveAmount ?? 0n, currency),
          step1: steps?.[0],
          step2: steps?.[1],
          step3: steps?.[2],
        }}
      >
        {(fields) => (
          <>
            {flow ? (
              <>
                <input type="hidden" name={fields.flowId.name} value={flow.id} />
                <input type="hidden" name={fields.documentKind.name} value={flow.documentKind} />
              </>
            ) : (
              <SelectField
                field={fields.documentKind}
                label={t('flows.kind')}
                options={approvableKinds.map((value) => ({ value, label: t(`kindsPlural.${value}`) }))}
              />
            )}
            <MoneyField
              field={fields.aboveAmount}
              currency={currency}
              label={t('flows.aboveAmount')}
              hint={t('flows.aboveAmountHint')}
            />
            {[fields.step1, fields.step2, fields.step3].map((field, index) => (
              <ComboboxField
                key={field.id}
                field={field}
                label={t('flows.step', { position: index + 1 })}
                hint={index === 0 ? t('flows.stepHint') : undefined}
                options={index === 0 ? options : [{ value: '', label: t('flows.noStep') }, ...options]}
                placeholder={index > 0 ? t('flows.noStep') : undefined}
              />
            ))}
            <FormActions>
              <SubmitButton>{t('flows.save')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

function useApproverOptions({ roles, members }: ApproverChoices) {
  const { t } = useTranslation('approvals');
  const roleName = useRoleName();
  return [
    ...roles.map((role) => ({
      value: `role:${role.id}`,
      label: t('flows.role', { role: roleName(role), count: role.holders }),
    })),
    ...members.map(({ id, name }) => ({ value: `member:${id}`, label: name })),
  ];
}
