import { type FileId, slugOf } from '../../kernel/ids.ts';
import { hasPreview, type MediaType } from '../../modules/files/file.rules.ts';

/** What a page shows of a file. */
export interface ShownFile {
  readonly id: FileId;
  readonly name: string;
  readonly size: number;
  readonly mediaType: MediaType;
}

/**
 * Files to save, each with a small picture where there is one.
 * @param at the address of the folder, as `href` makes it: the files are `{at}/f_…`
 */
export function Files({ files, at }: { readonly files: readonly ShownFile[]; readonly at: string }) {
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={`${at}/${slugOf('file', file.id)}`}>
            {hasPreview(file.mediaType) ? <Preview of={file.id} at={at} side={320} alt="" /> : null}
            <span>{file.name}</span>
          </a>
          <span class="small num">{sizeOf(file)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A picture of a file inside a page. `alt` is empty where the name stands beside it. */
export function Preview(props: {
  readonly of: FileId;
  readonly at: string;
  readonly side: 320 | 1200;
  readonly alt: string;
}) {
  const address = `${props.at}/${slugOf('file', props.of)}/preview?side=${props.side}`;
  return <img class="preview" src={address} alt={props.alt} loading="lazy" decoding="async" />;
}

function sizeOf({ size }: ShownFile): string {
  return size < 1_000_000
    ? `${Math.max(1, Math.round(size / 1000))} KB`
    : `${(size / 1_000_000).toFixed(1)} MB`;
}
