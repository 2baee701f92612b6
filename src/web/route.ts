import type { FileHandlers } from './files/serve-file.tsx';
import type { FormHandlers } from './form-page.tsx';
import type { TalkHandlers } from './messages/talk.tsx';
import type { Handler } from './visit.ts';

/** Who may ask at all; what they may see and do there is decided by the access rules of the module. */
export type Audience = 'everyone' | 'signedIn';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Inside a region: `/r/{region}` and `/en/r/{region}` stand before it. */
  readonly path: string;
  readonly audience: Audience;
  readonly handle: Handler;
  /** Its form carries files, so that it may be larger. */
  readonly takesFiles?: true;
}

export function get(path: string, audience: Audience, handle: Handler): Route {
  return { method: 'GET', path, audience, handle };
}

/** A form's page: GET draws it, POST carries it out. */
export function form(path: string, audience: Audience, handlers: FormHandlers): Route[] {
  return [get(path, audience, handlers.get), { method: 'POST', path, audience, handle: handlers.post }];
}

export function formWithFiles(path: string, audience: Audience, handlers: FormHandlers): Route[] {
  return form(path, audience, handlers).map((route) => ({ ...route, takesFiles: true }));
}

/** What was uploaded: the file, and a small picture of it. */
export function files(path: string, audience: Audience, handlers: FileHandlers): Route[] {
  return [get(path, audience, handlers.file), get(`${path}/preview`, audience, handlers.preview)];
}

/** A talk: its page, its mark of what was read, and what keeps it alive. */
export function talk(path: string, handlers: TalkHandlers): Route[] {
  return [
    ...formWithFiles(path, 'signedIn', handlers.page),
    { method: 'POST', path: `${path}/reading/:position`, audience: 'signedIn', handle: handlers.reading },
    get(`${path}/since/:position`, 'signedIn', handlers.since),
    get(`${path}/stream`, 'signedIn', handlers.stream),
    ...files(`${path}/files/:file`, 'signedIn', handlers.files),
  ];
}
