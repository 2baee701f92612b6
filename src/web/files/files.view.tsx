import { type FileId, slugOf } from '../../kernel/ids.ts';
import { hasPreview, type MediaType } from '../../modules/files/file.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { fileTexts } from './files.texts.ts';

/** What a page shows of a file. */
interface ShownFile {
  readonly id: FileId;
  readonly name: string;
  readonly size: number;
  readonly mediaType: MediaType;
}

/**
 * Files to save by their names, each with a small picture to look at where there is one.
 * @param at the address of the folder, as `href` makes it: the files are `{at}/f_…`
 */
export function Files(props: {
  readonly lang: Lang;
  readonly files: readonly ShownFile[];
  readonly at: string;
}) {
  const { lang, files, at } = props;
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map((file) => {
        const address = `${at}/${slugOf('file', file.id)}`;
        return (
          <li key={file.id}>
            {hasPreview(file.mediaType) ? <Picture of={file} address={address} lang={lang} /> : null}
            <p>
              <a href={address}>{file.name}</a> <span class="small num">{sizeOf(file)}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Picture(props: { readonly of: ShownFile; readonly address: string; readonly lang: Lang }) {
  const { of, address, lang } = props;
  return (
    <a class="picture" href={`${address}/preview?side=1200`}>
      <img
        src={`${address}/preview?side=320`}
        alt={fileTexts[lang].look(of.name)}
        loading="lazy"
        decoding="async"
      />
    </a>
  );
}

function sizeOf({ size }: ShownFile): string {
  return size < 1_000_000
    ? `${Math.max(1, Math.round(size / 1000))} KB`
    : `${(size / 1_000_000).toFixed(1)} MB`;
}
