import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { env } from '#app/kernel/env.ts';

/** Where files are kept: `folder` is the root on the local disk, null on S3. */
export type Shelf = { disk: Disk; folder: string | null };

let opened: { settings: string; shelf: Promise<Shelf> } | undefined;

/** The shelf of the settings: S3 where `S3_BUCKET` is set, else `STORAGE_FOLDER`. */
export function openShelf(): Promise<Shelf> {
  const { S3_BUCKET, S3_ENDPOINT, STORAGE_FOLDER } = env();
  const settings = [S3_BUCKET, S3_ENDPOINT, STORAGE_FOLDER].join(' ');
  if (opened?.settings !== settings) {
    opened = { settings, shelf: S3_BUCKET ? openS3(S3_BUCKET) : Promise.resolve(openFolder(STORAGE_FOLDER)) };
  }
  return opened.shelf;
}

function openFolder(location: string): Shelf {
  const folder = path.resolve(location);
  return { disk: new Disk(new FSDriver({ location: folder, visibility: 'private' })), folder };
}

/** The S3 client is large; it is loaded only where it is used. */
async function openS3(bucket: string): Promise<Shelf> {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  const driver = new S3Driver({
    bucket,
    region: S3_REGION,
    visibility: 'private',
    supportsACL: false,
    ...(S3_ENDPOINT && { endpoint: S3_ENDPOINT, forcePathStyle: true }),
    ...(S3_ACCESS_KEY_ID &&
      S3_SECRET_ACCESS_KEY && {
        credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
      }),
    // The newer checksums are unknown to many S3-compatible services.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { disk: new Disk(driver), folder: null };
}
