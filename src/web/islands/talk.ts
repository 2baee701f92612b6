// Keeps a talk alive: what the other side writes appears by itself, what was seen counts as read, and what could not
// be sent stays in the field. The page is whole without it; this fetches what the page would show after a reload, so
// that there is nothing here to draw and nothing to hydrate.

/** How long to wait before asking for a stream that was refused, in milliseconds; spread, so that not all come at once. */
const patience = () => 20_000 + Math.random() * 20_000;

for (const panel of document.querySelectorAll<HTMLElement>('[data-talk]')) begin(panel);

function begin(panel: HTMLElement): void {
  const at = panel.dataset.talk ?? '';
  const list = panel.querySelector<HTMLOListElement>('.messages');
  if (!list) return;
  let under = Promise.resolve();
  const refresh = () => {
    under = under.then(() => fetchNew(panel, list, at)).catch(() => {});
    return under;
  };
  follow(at, () => void refresh());
  const seen = () => markSeen(panel, list, at);
  addEventListener('scroll', seen, { passive: true });
  document.addEventListener('visibilitychange', seen);
  seen();
  const form = panel.querySelector<HTMLFormElement>('form.writing');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(panel, form).then(async (sent) => {
      if (!sent) return;
      await refresh();
      setValue(form, 'key', list.dataset.key ?? '');
    });
  });
}

/** One stream while the page is looked at; a page in the background needs none. */
function follow(at: string, refresh: () => void): void {
  let source: EventSource | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const look = () => {
    clearTimeout(later);
    if (isOver) return;
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source || source.readyState === EventSource.CLOSED) {
      source = new EventSource(`${at}/stream`);
      source.onmessage = refresh;
      // A connection that broke is made again by the browser; one that was refused is not.
      source.onerror = () => {
        if (source?.readyState === EventSource.CLOSED) later = setTimeout(() => void askAgain(), patience());
      };
    }
  };
  // A stream does not say why it was refused. Whose session has ended asks no more: this page is for nobody now.
  const askAgain = async () => {
    isOver = await isSignedOut(at);
    look();
  };
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  look();
}

async function isSignedOut(at: string): Promise<boolean> {
  // The way to the sign-in page, or a plain refusal.
  const asked = fetch(`${at}/since/0`, { method: 'HEAD', redirect: 'manual' });
  return asked.then(
    ({ type, status }) => type === 'opaqueredirect' || status === 401,
    () => false,
  );
}

async function fetchNew(panel: HTMLElement, list: HTMLOListElement, at: string): Promise<void> {
  const answer = await fetch(`${at}/since/${positionOf(list.lastElementChild)}`, { redirect: 'error' });
  if (!answer.ok) return;
  const fresh = parsed(await answer.text()).querySelector<HTMLOListElement>('.messages');
  if (!fresh) return;
  const added = [...fresh.children].filter((item) => positionOf(item) > positionOf(list.lastElementChild));
  list.append(...added);
  if (added.length > 0) panel.querySelector(':scope > .empty')?.remove();
  Object.assign(list.dataset, { ...fresh.dataset });
  for (const item of list.querySelectorAll<HTMLElement>('.own')) {
    const mark = item.querySelector<HTMLElement>('.was-read');
    if (mark) mark.hidden = positionOf(item) > Number(list.dataset.read);
  }
  markSeen(panel, list, at);
  if (fresh.dataset.more === 'yes') await fetchNew(panel, list, at);
}

/** Says that the newest message was read, once it can be seen. */
function markSeen(panel: HTMLElement, list: HTMLOListElement, at: string): void {
  const upTo = Number(list.dataset.unread);
  if (document.hidden || !(upTo > 0)) return;
  const end = list.getBoundingClientRect().bottom;
  if (end < 0 || end > innerHeight + 40) return;
  list.dataset.unread = '0';
  fetch(`${at}/reading/${upTo}`, { method: 'POST', redirect: 'manual' }).then(
    () => panel.querySelector('.unread')?.remove(),
    () => {
      list.dataset.unread = String(upTo);
    },
  );
}

/** @returns whether it was sent; where not, the sentence stands above the field, and what was typed in it */
async function send(panel: HTMLElement, form: HTMLFormElement): Promise<boolean> {
  const button = form.querySelector<HTMLButtonElement>('button.btn');
  if (button?.disabled) return false;
  if (button) button.disabled = true;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual' });
    // A redirection means that it was done; the page to which it leads is this one.
    if (answer.type === 'opaqueredirect') {
      form.querySelector('.problems')?.remove();
      form.reset();
      setValue(form, 'text', '');
      return true;
    }
    if (answer.status === 401) form.submit();
    else complain(panel, form, parsed(await answer.text()));
  } catch {
    complain(panel, form, null);
  } finally {
    if (button) button.disabled = false;
  }
  return false;
}

/** The sentence that the server wrote, or our own where none came. The key stays, unless the server made another. */
function complain(panel: HTMLElement, form: HTMLFormElement, page: Document | null): void {
  form.querySelector('.problems')?.remove();
  const said = page?.querySelector<HTMLElement>('form.writing .problems');
  const key = page?.querySelector<HTMLInputElement>('form.writing [name=key]')?.value;
  const box = said ?? Object.assign(document.createElement('div'), { className: 'problems', tabIndex: -1 });
  if (!said) {
    box.setAttribute('role', 'alert');
    box.append(Object.assign(document.createElement('p'), { textContent: panel.dataset.failed ?? '' }));
  }
  if (key) setValue(form, 'key', key);
  form.prepend(box);
  box.focus();
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
}

function positionOf(item: Element | null): number {
  return Number(item?.getAttribute('data-position') ?? 0);
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
