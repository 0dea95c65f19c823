import { z } from 'zod';

/** Paper as it is scanned or photographed: what every browser shows and what runs nothing. */
export const documentTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;

/** Of one file. */
export const maxDocumentBytes = 15 * 1024 * 1024;

export const mostDocuments = 10;

/** A file as `receiveUpload` gave it; its type is known by its content. */
export const documentFile = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string().min(1).max(200),
  contentType: z.string(),
  size: z.number().int().positive(),
});
export type DocumentFile = z.output<typeof documentFile>;

/** A document as a screen lists it; `size` in bytes. */
export type AttachedDocument = { fileId: string; name: string; contentType: string; size: number };
