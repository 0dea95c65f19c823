/** Largest spreadsheet that is taken, bytes. A register of 100,000 properties has about 12 MB. */
export const maxUploadBytes = 50 * 1024 * 1024;
