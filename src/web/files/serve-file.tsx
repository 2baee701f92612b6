import { previewSides } from '../../modules/files/file.rules.ts';
import { type OpenedFile, previewOf } from '../../modules/files/index.ts';
import type { Handler, Visit } from '../visit.ts';

/** The two pages of one uploaded file: the file itself, and a small picture of it. */
export interface FileHandlers {
  readonly file: Handler;
  readonly preview: Handler;
}

/**
 * The only way in which what people uploaded leaves this site. The file is saved and never shown inside the site,
 * under a policy that lets it do nothing; the preview is a WebP that we drew ourselves.
 * @param open finds the file of this address, and asks whether this visitor may see it
 */
export function filePages(
  open: (visit: Visit) => Promise<OpenedFile>,
  { forEverybody = false }: { readonly forEverybody?: boolean } = {},
): FileHandlers {
  const kept = forEverybody ? 'public, max-age=3600' : 'private, no-store';
  return {
    async file(visit) {
      const file = await open(visit);
      return answer(await file.bytes(), {
        'content-type': file.mediaType,
        'content-disposition': savedAs(file.name),
        'cache-control': kept,
      });
    },
    async preview(visit) {
      const file = await open(visit);
      const side = previewSides.find((each) => String(each) === visit.query.get('side')) ?? previewSides[0];
      return answer(await previewOf(file, side), { 'content-type': 'image/webp', 'cache-control': kept });
    },
  };
}

function answer(bytes: Uint8Array, headers: Readonly<Record<string, string>>): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-length': String(bytes.length),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}

/** RFC 5987: an old program gets a plain name with the right ending, every other one 髙, 𠮷, ① and ㈱ as they are. */
function savedAs(name: string): string {
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="file${ending}"; filename*=UTF-8''${encoded}`;
}
