import { open } from 'node:fs/promises';
import { DomainError } from '#app/kernel/errors.ts';
import { limits } from './limits.ts';

/** Beginnings of text files that are no tables: web pages, XML, JSON, PDF, PostScript, RTF, scripts, certificates, mails. */
const OTHER_TEXT = /^\s*(?:<[!?a-z]|[{[]\s*["{[\]}]|%PDF-|%!PS|\{\\rtf|#!|-----BEGIN |MIME-Version:)/i;
/** Line feed, carriage return, tab, comma, semicolon. */
const SEPARATORS = new Set([10, 13, 9, 44, 59]);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Whether a file is a workbook or a table of text, judged by its content alone; its name is never asked.
 * Throws DomainError `file_empty`, `file_too_large`, `file_encrypted` (a workbook with a password), `file_old_excel` (the
 * binary format before 2007), `file_not_spreadsheet`.
 */
export async function detectKind(path: string): Promise<'csv' | 'xlsx'> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new DomainError('file_empty');
    if (size > limits.fileBytes) {
      throw new DomainError('file_too_large', { params: { megabytes: limits.fileBytes / 1024 / 1024 } });
    }
    const start = Buffer.alloc(Math.min(size, 4096));
    await file.read(start, 0, start.length, 0);
    if (startsWith(start, ZIP)) return 'xlsx';
    if (startsWith(start, COMPOUND)) {
      throw new DomainError((await namesEncryption(file, size)) ? 'file_encrypted' : 'file_old_excel');
    }
    if (startsWith(start, EMPTY_ZIP) || !looksLikeText(start)) throw new DomainError('file_not_spreadsheet');
    return 'csv';
  } finally {
    await file.close();
  }
}

function startsWith(start: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => start[index] === byte);
}

function looksLikeText(start: Buffer): boolean {
  if (isUtf16(start)) return true;
  let controls = 0;
  for (const byte of start) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 11) controls++;
  }
  if (controls * 20 > start.length) return false;
  return !OTHER_TEXT.test(start.toString('latin1').replace(/^\xef\xbb\xbf/, ''));
}

/** UTF-16 by its mark, or by every other byte of ASCII text being zero. */
export function isUtf16(start: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(start.length >> 1, 512);
  let low = 0;
  let high = 0;
  let separators = 0;
  for (let i = 0; i < pairs; i++) {
    const [a, b] = [start[2 * i] as number, start[2 * i + 1] as number];
    if (a === 0 && b === 0) return undefined;
    if (b === 0) low++;
    if (a === 0) high++;
    if ((a === 0 || b === 0) && SEPARATORS.has(a + b)) separators++;
  }
  if (separators === 0) return undefined;
  if (low * 8 > pairs && high * 8 < low) return 'utf-16le';
  if (high * 8 > pairs && low * 8 < high) return 'utf-16be';
  return undefined;
}

/** An encrypted workbook is a compound file with a stream of this name, in UTF-16. */
async function namesEncryption(file: Awaited<ReturnType<typeof open>>, size: number): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const piece = Buffer.alloc(1024 * 1024);
  for (let at = 0; at < size; at += piece.length - name.length) {
    const { bytesRead } = await file.read(piece, 0, piece.length, at);
    if (bytesRead <= name.length) return false;
    if (piece.subarray(0, bytesRead).includes(name)) return true;
  }
  return false;
}
