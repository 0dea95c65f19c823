import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import { communityFields } from '#app/domain/properties/community-fields.ts';
import type { CommunityView } from '#app/domain/properties/list-communities.ts';

type CommunityDialogProps = {
  /** The one to change; a new one by a button where it is left out. */
  community?: CommunityView;
  onClose?: () => void;
};

export function CommunityDialog({ community, onClose }: CommunityDialogProps) {
  const { t } = useTranslation('people');
  return (
    <Dialog
      {...(community
        ? { open: true, onOpenChange: (open: boolean) => !open && onClose?.() }
        : {
            trigger: (
              <Button variant="primary">
                <Plus aria-hidden />
                {t('communities.new')}
              </Button>
            ),
          })}
      title={community ? t('communities.edit', { name: community.name }) : t('communities.new')}
    >
      <Form
        id={community ? `community-${community.id}` : 'new-community'}
        schema={communityFields}
        defaultValue={community ?? {}}
      >
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('communities.name')} autoComplete="off" />
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField field={fields.city} label={t('communities.city')} autoComplete="off" />
              <TextField field={fields.district} label={t('communities.district')} autoComplete="off" />
            </div>
            <TextField field={fields.address} label={t('communities.address')} autoComplete="off" />
            <FormActions>
              <SubmitButton>{community ? t('communities.save') : t('communities.create')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('communities.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
