/** As large as the server keeps it. */
const longestSide = 2048;

/**
 * A photo as it travels: smaller, so that it also goes over a weak connection. What this browser cannot open goes as it is; the server says
 * what it does not take.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size < 600_000) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return small && small.size < file.size ? small : file;
  } catch {
    return file;
  }
}
