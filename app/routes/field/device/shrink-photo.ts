const longestSide = 2048;
const quality = 0.82;

/**
 * A photo as small as it may be while what it shows can be told: a phone's own takes minutes on a bad network. Drawing it again also leaves behind where
 * it was taken. What the browser cannot draw is kept as it is, and the server says what it thinks of it.
 */
export async function shrinkPhoto(photo: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    return small ?? photo;
  } catch {
    return photo;
  }
}
