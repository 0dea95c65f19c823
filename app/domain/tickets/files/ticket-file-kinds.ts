/** What a file of a ticket shows, as the table has it. */
export const ticketFileKinds = [
  'photo',
  'video',
  'voice',
  'before',
  'after',
  'signature',
  'evidence',
  'message',
] as const;
export type TicketFileKind = (typeof ticketFileKinds)[number];

/** What can be kept: a picture, a film, a sound, a paper. */
export type TicketMedia = 'picture' | 'film' | 'sound' | 'paper';

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** Phones' newer photo formats, which most browsers do not show. */
export const unshownPictureTypes = [
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
  'image/avif',
] as const;
export const filmTypes = ['video/mp4', 'video/quicktime', 'video/webm'] as const;
export const soundTypes = ['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/x-m4a', 'audio/mpeg'] as const;

const megabyte = 1024 * 1024;
/** Of one file as it is sent, bytes. */
export const mostBytes: Record<TicketMedia, number> = {
  picture: 25 * megabyte,
  film: 50 * megabyte,
  sound: 10 * megabyte,
  paper: 15 * megabyte,
};
/** The largest of them. */
export const mostTicketFileBytes = 50 * megabyte;

export const mostPhotos = 9;

/** What a kind may be, and how many of it a ticket takes; those of a field of its category count by the field, those of a message by the message. */
export const ticketFileRules: Record<TicketFileKind, { media: readonly TicketMedia[]; most: number }> = {
  photo: { media: ['picture'], most: mostPhotos },
  video: { media: ['film'], most: 1 },
  voice: { media: ['sound'], most: 3 },
  before: { media: ['picture'], most: mostPhotos },
  after: { media: ['picture'], most: mostPhotos },
  // Signed again where it was not to be read.
  signature: { media: ['picture'], most: 5 },
  evidence: { media: ['picture', 'film', 'sound', 'paper'], most: 20 },
  message: { media: ['picture', 'film', 'sound', 'paper'], most: mostPhotos },
};
