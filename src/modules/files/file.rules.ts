import type { FileId, PersonId } from '../../kernel/ids.ts';

/** 20 MB a file, ten files a form, 500 MB a person in 24 hours. */
export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  perForm: 10,
  bytesADay: 500 * 1024 * 1024,
} as const;

/** How long bytes without a row are kept, and how far back a person's uploads are counted, in milliseconds. */
export const uploadsKeptFor = 24 * 60 * 60 * 1000;

/**
 * What files are sent for. A delivery arrives byte for byte as it was made; in an attachment pictures are written
 * anew, without where they were taken; a picture is one for sure, and is shown on pages.
 */
export type FilePurpose = 'delivery' | 'attachment' | 'picture';

/** How large a preview is: its longer side in pixels. */
export const previewSides = [320, 1200] as const;
export type PreviewSide = (typeof previewSides)[number];

/** What the bytes say they are. Anything unknown is `application/octet-stream`, which a browser only saves. */
export type MediaType =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'application/zip'
  | `application/vnd.openxmlformats-officedocument.${string}`
  | 'text/csv; charset=utf-8'
  | 'text/csv; charset=shift_jis'
  | 'text/plain; charset=utf-8'
  | 'text/plain; charset=shift_jis'
  | 'application/octet-stream';

/** Bytes that are in the file store and named, but in no row yet. Plain, so that a command can carry it. */
export interface Upload {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: MediaType;
  readonly purpose: FilePurpose;
}

export interface StoredFile extends Omit<Upload, 'purpose'> {
  readonly id: FileId;
  readonly uploadedBy: PersonId;
  readonly uploadedAt: Date;
}

export type FileRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-executable'
  | 'too-many-files'
  | 'too-much-today'
  | 'not-a-picture'
  | 'picture-broken'
  | 'picture-too-large';

/** Why these bytes are not taken; null when they are. */
export function refusalOf(name: string, bytes: Uint8Array): FileRefusal | null {
  if (bytes.length === 0) return 'file-empty';
  if (bytes.length > fileLimits.bytes) return 'file-too-large';
  return isExecutable(name, bytes) ? 'file-executable' : null;
}

/**
 * A name that any system can save: without folders, control characters, and the marks that turn reading around and
 * make an .exe look like a .pdf. Letters stay as they are (𠮷, 髙, ①), composed, since a Mac sends パ as ハ and ゜.
 */
export function safeFileName(typed: string): string {
  const last = typed.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,10})?$/s.exec(plain) ?? [];
  const shortened = [...stem].slice(0, 150).join('');
  return shortened === '' ? `file${ending}` : shortened + ending;
}

/** By the first bytes; a name alone proves nothing, but tells a CSV from other text. */
export function mediaTypeOf(name: string, bytes: Uint8Array): MediaType {
  if (startsWith(bytes, '%PDF-')) return 'application/pdf';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'image/gif';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp';
  if (startsWith(bytes, 'PK\x03\x04')) return officeTypeOf(bytes);
  const charset = charsetOf(bytes);
  if (!charset) return 'application/octet-stream';
  return /\.csv$/i.test(name) ? `text/csv; charset=${charset}` : `text/plain; charset=${charset}`;
}

/** Kinds of which a small picture is shown beside the name. */
export function hasPreview(mediaType: MediaType): boolean {
  return mediaType === 'application/pdf' || mediaType.startsWith('image/');
}

/** The same name with the ending of what the picture has become. */
export function pictureName(name: string, from: MediaType, to: MediaType): string {
  return from === to ? name : `${name.replace(/\.[^.]{1,10}$/, '')}.${to.split('/')[1]}`;
}

/** Office files are ZIPs whose list of parts, at their end, names the folder of their program. */
function officeTypeOf(bytes: Uint8Array): MediaType {
  const list = latin1(bytes.subarray(Math.max(0, bytes.length - 64 * 1024)));
  const office = 'application/vnd.openxmlformats-officedocument.' as const;
  if (!list.includes('[Content_Types].xml')) return 'application/zip';
  if (list.includes('word/document.xml')) return `${office}wordprocessingml.document`;
  if (list.includes('xl/workbook.xml')) return `${office}spreadsheetml.sheet`;
  if (list.includes('ppt/presentation.xml')) return `${office}presentationml.presentation`;
  return 'application/zip';
}

/** Windows programs by their first letters, unless the whole is text that begins with them; scripts by name too. */
function isExecutable(name: string, bytes: Uint8Array): boolean {
  if (executableMagic.some((magic) => startsWith(bytes, magic))) return true;
  if (startsWith(bytes, 'MZ') && charsetOf(bytes) === null) return true;
  return /\.(exe|com|scr|pif|bat|cmd|msi|vbs|vbe|wsf|hta|lnk|ps1|jar|app)$/i.test(safeFileName(name));
}

const executableMagic = [
  '\x7fELF',
  // Mach-O, both word sizes and byte orders; the last is also its universal form and Java's.
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  '#!',
  '\xef\xbb\xbf#!',
];

/** Text has no control characters but tab and line ends. Most Japanese spreadsheets still write Shift_JIS. */
function charsetOf(bytes: Uint8Array): 'utf-8' | 'shift_jis' | null {
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return null;
  }
  return decodes(bytes, 'utf-8') ? 'utf-8' : decodes(bytes, 'shift_jis') ? 'shift_jis' : null;
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, magic: string, from = 0): boolean {
  return latin1(bytes.subarray(from, from + magic.length)) === magic;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
