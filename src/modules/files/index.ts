export type { FileRefusal, StoredFile, Upload } from './file.rules.ts';
export { keepUploads, type SentFile } from './keep-uploads.ts';
export { type OpenedFile, openFile } from './open-file.ts';
export { storeFile } from './store-file.ts';
