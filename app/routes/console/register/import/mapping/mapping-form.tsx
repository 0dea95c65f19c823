import { Form, useActionData, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { useIssueText } from '#app/components/form/use-issue-text.ts';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import type { ImportView } from '#app/domain/imports/get-import.ts';
import type { SheetMapping } from '#app/domain/imports/reading/register/register-targets.ts';
import { writeIssue } from '#app/kernel/issue-text.ts';
import type { MappingReply } from '../read-mapping.ts';
import { CommunityCard } from './community-card.tsx';
import { SheetCard } from './sheet-card.tsx';
import { needsCommunity, problemsOf } from './sheet-state.ts';

type MappingFormProps = {
  batch: ImportView;
  preview: NonNullable<ImportView['preview']>;
  communities: readonly { id: string; name: string }[];
};

/** What each sheet is about and which column holds what, before the file is read. */
export function MappingForm({ batch, preview, communities }: MappingFormProps) {
  const { t } = useTranslation(['imports', 'common']);
  const csrf = useRootData()?.csrf;
  const navigation = useNavigation();
  const reply = useActionData<MappingReply>();
  const issueText = useIssueText();
  const [sheets, setSheets] = useState<SheetMapping[]>(batch.mapping?.sheets ?? []);
  const sending = navigation.formData?.get('intent') === 'read';
  const read = sheets.filter(({ target }) => target !== null);
  const ready =
    read.length > 0 &&
    read.every((sheet) => {
      const { missing, twice } = problemsOf(sheet);
      return missing.length === 0 && twice.length === 0;
    });
  const change = (index: number, sheet: SheetMapping) =>
    setSheets((before) => before.map((other, at) => (at === index ? sheet : other)));

  return (
    <Form method="post" className="space-y-5">
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      <input type="hidden" name="mapping" value={JSON.stringify({ sheets })} />
      <Notice tone={preview.form === 'unknown' ? 'warning' : 'info'} title={t('screens.mapping.form')}>
        {t(`forms.${preview.form}`)}
      </Notice>
      {reply?.issues && reply.issues.length > 0 && (
        <Notice tone="danger" live>
          {[...new Set(reply.issues.map((issue) => issueText(writeIssue(issue))))].map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      )}
      {sheets.map((sheet, index) => {
        const shown = preview.sheets[index];
        return shown ? (
          <SheetCard
            key={sheet.sheet}
            sheet={sheet}
            preview={shown}
            onChange={(next) => change(index, next)}
          />
        ) : null;
      })}
      {needsCommunity(sheets) && <CommunityCard communities={communities} chosen={batch.communityId} />}
      <div className="flex flex-wrap gap-2 max-sm:*:flex-1">
        <Button
          type="submit"
          name="intent"
          value="read"
          variant="primary"
          pending={sending}
          disabled={!ready}
        >
          {t('screens.mapping.start')}
        </Button>
        {batch.status === 'checked' && (
          <LinkButton to={`/console/import/${batch.id}`} variant="ghost">
            {t('common:action.back')}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}
