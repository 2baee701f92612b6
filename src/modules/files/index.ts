export { clearUploads } from './clear-uploads.ts';
export type { FilePurpose, FileRefusal, StoredFile, Upload } from './file.rules.ts';
export { keepUploads, type SentFile } from './keep-uploads.ts';
export { previewOf } from './make-preview.ts';
export { type OpenedFile, openFile } from './open-file.ts';
export { storeFile } from './store-file.ts';
