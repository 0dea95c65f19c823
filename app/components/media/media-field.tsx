import { AudioLines, Camera, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  filmTypes,
  mostPhotos,
  pictureTypes,
  soundTypes,
} from '#app/domain/tickets/files/ticket-file-kinds.ts';
import { MediaTiles } from './media-tiles.tsx';
import { PickButton } from './pick-button.tsx';
import type { TicketMedia } from './use-ticket-media.ts';
import { VoiceButton } from './voice-button.tsx';

type MediaFieldProps = {
  media: TicketMedia;
  /** What is told in confidence takes its evidence under one kind. */
  asEvidence?: boolean;
  /** Recordings are added as files too: the desk has them from elsewhere. */
  withRecordings?: boolean;
  /** Nothing can be added any more: it is under way. */
  disabled?: boolean;
};

export const photoAccept = pictureTypes.join(',');

/** Photos, a film, a voice note. */
export function MediaField({
  media,
  asEvidence = false,
  withRecordings = false,
  disabled = false,
}: MediaFieldProps) {
  const { t } = useTranslation('service');
  const own = media.items.filter(({ fieldKey }) => fieldKey === null);
  const count = (kind: string) => own.filter((item) => item.kind === kind).length;
  const photos = own.filter(({ content }) => content.type.startsWith('image/')).length;
  return (
    <div className="space-y-3">
      <div>
        <p className="font-medium text-sm">{t('media.title')}</p>
        <p className="text-muted text-sm">{t('media.text', { count: mostPhotos })}</p>
      </div>
      <MediaTiles items={own} onRemove={media.remove} />
      {!disabled && (
        <div className="flex flex-wrap gap-2">
          <PickButton
            icon={Camera}
            label={t('media.photo')}
            accept={photoAccept}
            multiple
            disabled={photos >= mostPhotos}
            onPick={(files) =>
              media.add(asEvidence ? 'evidence' : 'photo', files.slice(0, mostPhotos - photos))
            }
          />
          <PickButton
            icon={Video}
            label={t('media.video')}
            accept={filmTypes.join(',')}
            disabled={count('video') > 0}
            onPick={(files) => media.add(asEvidence ? 'evidence' : 'video', files)}
          />
          {withRecordings && (
            <PickButton
              icon={AudioLines}
              label={t('media.recording')}
              accept={soundTypes.join(',')}
              disabled={count('voice') >= 3}
              onPick={(files) => media.add('voice', files)}
            />
          )}
          {count('voice') < 3 && <VoiceButton onRecorded={(file) => media.add('voice', [file])} />}
        </div>
      )}
    </div>
  );
}
