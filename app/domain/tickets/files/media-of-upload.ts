import { DomainError } from '#app/kernel/errors.ts';
import {
  filmTypes,
  mostBytes,
  pictureTypes,
  soundTypes,
  type TicketFileKind,
  type TicketMedia,
  ticketFileRules,
  unshownPictureTypes,
} from './ticket-file-kinds.ts';

/** What a received file is by its content, and the type under which it is kept. */
export type UploadMedia = { media: TicketMedia; contentType: string };

const has = (types: readonly string[], type: string) => types.includes(type);

/**
 * Judges a received file for a kind of file of a ticket.
 *
 * @param contentType by content, as `receiveUpload` says it
 * @throws DomainError `invalid_input` at `file`: `file_type`, `file_heic`; `file_too_large`
 */
export function mediaOfUpload(
  kind: TicketFileKind,
  { contentType: full, size }: { contentType: string; size: number },
): UploadMedia {
  const contentType = full.split(';')[0]?.trim() ?? '';
  if (has(unshownPictureTypes, contentType)) throw refused('file_heic');
  const { media: allowed } = ticketFileRules[kind];
  const known = mediaOf(contentType, allowed);
  if (!known || !allowed.includes(known.media)) throw refused('file_type');
  const maxBytes = mostBytes[known.media];
  if (size > maxBytes) throw new DomainError('file_too_large', { params: { maxBytes } });
  return known;
}

/** Sound alone lies in the same containers as film, which their signature does not tell apart. */
function mediaOf(contentType: string, allowed: readonly TicketMedia[]): UploadMedia | null {
  if (has(pictureTypes, contentType)) return { media: 'picture', contentType };
  if (has(soundTypes, contentType))
    return { media: 'sound', contentType: contentType === 'audio/x-m4a' ? 'audio/mp4' : contentType };
  if (contentType === 'application/pdf') return { media: 'paper', contentType };
  if (!has(filmTypes, contentType)) return null;
  return allowed.includes('film')
    ? { media: 'film', contentType }
    : { media: 'sound', contentType: contentType === 'video/webm' ? 'audio/webm' : 'audio/mp4' };
}

function refused(code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path: 'file', code }] });
}
