import type { FetcherWithComponents } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { type Field, Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Tabs } from '#app/components/ui/tabs.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Candidate } from '#app/domain/tickets/dispatch/candidates/candidates-of.ts';
import type { GiveOutChoices } from '#app/domain/tickets/dispatch/give-out-choices.ts';
import { giveOutSchema } from './give-out-schema.ts';
import { ScoreParts } from './score-parts.tsx';

type GiveOutFormProps = {
  choices: GiveOutChoices;
  path: string;
  fetcher: FetcherWithComponents<unknown>;
  chosen?: string;
  onCancel: () => void;
};

/** People with why they fit, pools and departments, contractors; and a note. */
export function GiveOutForm({ choices, path, fetcher, chosen, onCancel }: GiveOutFormProps) {
  const { t } = useTranslation(['dispatch', 'common']);
  const { ticket, candidates } = choices;
  const best = candidates.find(({ obstacles }) => obstacles.length === 0);
  return (
    <Form
      id={`give-out-${ticket.id}`}
      schema={giveOutSchema}
      action={path}
      fetcher={fetcher}
      defaultValue={{ to: chosen ?? (best && `member:${best.membershipId}`) }}
    >
      {(fields) => (
        <>
          <Tabs
            label={t('giveOut.to')}
            tabs={[
              {
                id: 'people',
                label: t('giveOut.people'),
                content: <People field={fields.to as Field} candidates={candidates} best={best} />,
              },
              {
                id: 'pools',
                label: t('giveOut.pools'),
                content: <Pools field={fields.to as Field} choices={choices} />,
              },
              {
                id: 'contractors',
                label: t('giveOut.contractors'),
                content: <Contractors field={fields.to as Field} choices={choices} />,
              },
            ]}
          />
          <TextareaField
            field={fields.note}
            label={t('giveOut.note')}
            hint={t('giveOut.noteHint')}
            rows={2}
            optional={!(ticket.assigneeId ?? ticket.contractorId)}
          />
          <FormActions>
            <SubmitButton>{t('giveOut.give')}</SubmitButton>
            <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
          </FormActions>
        </>
      )}
    </Form>
  );
}

function People({
  field,
  candidates,
  best,
}: {
  field: Field;
  candidates: Candidate[];
  best: Candidate | undefined;
}) {
  const { t } = useTranslation('dispatch');
  const format = useFormat();
  if (candidates.length === 0) return <p className="text-muted text-sm">{t('giveOut.nobody')}</p>;
  const options = candidates.map((candidate) => ({
    value: `member:${candidate.membershipId}`,
    label: [candidate.name, candidate.department?.name].filter(Boolean).join(' · '),
    disabled: candidate.obstacles.includes('has_it'),
    hint: (
      <>
        <span className="flex flex-wrap items-center gap-1.5">
          <Badge tone={candidate === best ? 'positive' : 'neutral'}>
            {t('giveOut.score', { points: format.number(candidate.score.total) })}
          </Badge>
          {candidate === best && <Badge tone="positive">{t('giveOut.best')}</Badge>}
          {candidate.isRostered && <Badge tone="info">{t('board.onShift')}</Badge>}
          {candidate.obstacles.map((obstacle) => (
            <Badge key={obstacle} tone="warning">
              {t(`obstacle.${obstacle}`)}
            </Badge>
          ))}
        </span>
        <ScoreParts {...candidate} />
      </>
    ),
  }));
  return <ChoiceField field={field} label={t('giveOut.to')} options={options} look="cards" />;
}

function Pools({ field, choices }: { field: Field; choices: GiveOutChoices }) {
  const { t } = useTranslation('dispatch');
  const { departments, ticket } = choices;
  const pools = departments.map(({ id, name }) => ({
    value: `pool:${id}`,
    label: t('giveOut.pool', { name }),
    hint: t('giveOut.poolHint'),
  }));
  const others = departments
    .filter(({ id }) => id !== ticket.departmentId)
    .map(({ id, name }) => ({
      value: `department:${id}`,
      label: t('giveOut.department', { name }),
      hint: t('giveOut.departmentHint'),
    }));
  return (
    <ChoiceField
      field={field}
      label={t('giveOut.toPool')}
      options={[...pools, ...others]}
      look="cards"
      columns={2}
    />
  );
}

function Contractors({ field, choices }: { field: Field; choices: GiveOutChoices }) {
  const { t } = useTranslation('dispatch');
  const { contractors, ticket } = choices;
  if (contractors.length === 0)
    return (
      <p className="text-muted text-sm">
        {t('giveOut.noContractors')}{' '}
        <TextLink to="/console/service/contractors">{t('giveOut.addContractor')}</TextLink>
      </p>
    );
  return (
    <ChoiceField
      field={field}
      label={t('giveOut.toContractor')}
      look="cards"
      columns={2}
      options={contractors.map(({ id, name, fits }) => ({
        value: `contractor:${id}`,
        label: name,
        hint: fits ? t('giveOut.fits') : t('giveOut.fitsNot'),
        disabled: id === ticket.contractorId,
      }))}
    />
  );
}
