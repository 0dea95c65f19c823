import { Form, useSubmit } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Label } from '#app/components/ui/label.tsx';
import { Select } from '#app/components/ui/select.tsx';
import { type OutageKind, outageKinds } from '#app/domain/outages/outage-kinds.ts';

type SubjectChoiceProps = {
  communities: { id: string; name: string }[];
  communityId: string | null;
  kind: OutageKind;
};

/** What is out, in which community: what follows depends on it. */
export function SubjectChoice({ communities, communityId, kind }: SubjectChoiceProps) {
  const { t } = useTranslation('outages');
  const submit = useSubmit();
  const id = useId();
  return (
    <Form
      method="get"
      className="grid gap-5 sm:grid-cols-2"
      onChange={(event) => submit(event.currentTarget, { replace: true })}
    >
      <div className="space-y-1.5">
        <Label htmlFor={`${id}-kind`}>{t('fields.kind')}</Label>
        <Select
          id={`${id}-kind`}
          name="kind"
          defaultValue={kind}
          options={outageKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </div>
      <div className="space-y-1.5">
        <Label htmlFor={`${id}-community`}>{t('fields.community')}</Label>
        <Select
          id={`${id}-community`}
          name="community"
          defaultValue={communityId ?? ''}
          options={communities.map((community) => ({ value: community.id, label: community.name }))}
        />
      </div>
      <noscript>
        <Button type="submit">{t('fields.next')}</Button>
      </noscript>
    </Form>
  );
}
