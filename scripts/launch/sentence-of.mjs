// No dependencies: web, background and the migration load it as it stands, beside their bundles.

/** The login that each address of the settings is made for. */
const settings = {
  yuinowa_app: 'DATABASE_URL',
  yuinowa_owner: 'DATABASE_OWNER_URL',
  yuinowa_queue: 'DATABASE_QUEUE_URL',
  yuinowa_verify: 'DATABASE_VERIFY_URL',
};

/** What whoever started a command can mend, in a sentence that never repeats a password; undefined for all else. */
export function sentenceOf(error) {
  if (error?.name === 'Unstartable') return error.message;
  if (error?.name === 'Away') return sentenceOf(error.cause);
  return ofDisk(error) ?? ofPort(error) ?? ofDatabase(error);
}

function ofDisk({ code, syscall, path } = {}) {
  // 53100 is PostgreSQL's way of saying it.
  if (code === 'ENOSPC' || code === '53100') return 'The disk is full: make room, then start again.';
  if ((code === 'EACCES' || code === 'EROFS') && syscall !== 'listen') {
    return `${path ?? 'A file'} cannot be written or read (${code}): start as the user whom it belongs to.`;
  }
  return undefined;
}

function ofPort({ code, syscall, address, port } = {}) {
  if (syscall !== 'listen') return undefined;
  return code === 'EADDRINUSE'
    ? `Port ${port} is taken by another program: stop that one, or set PORT.`
    : `Port ${port} of ${address} cannot be used (${code}): set PORT, or YUINOWA_HOST.`;
}

function ofDatabase(error) {
  const { code, message = '' } = error ?? {};
  // The driver's own words where PostgreSQL asks for a password and the address holds none.
  if (/^SASL: .*client password must be/.test(message)) {
    const open = withoutPassword();
    return `PostgreSQL asks for a password, and ${open.length > 0 ? open.join(' and ') : 'the address in the settings'} holds none: write it as postgres://login:password@host:5432/yuinowa.`;
  }
  // Another answer of the same exchange, such as a server that does not prove that it knows the password.
  if (message.startsWith('SASL: '))
    return 'PostgreSQL and the address in the settings do not agree on the password: write the right one into the DATABASE_… settings.';
  if (code === '28P01' || code === '28000') {
    const login = /"([^"]+)"/.exec(message)?.[1];
    return `PostgreSQL refuses the login ${login ? `"${login}"` : 'of the settings'} (${code}): write its right name and password into ${settings[login] ?? 'DATABASE_ADMIN_URL, or whichever DATABASE_… setting names it'}.`;
  }
  if (code === '3D000')
    return 'There is no such database on the server of the settings (3D000): make it with "npm run roles", or write its right name into the DATABASE_… settings.';
  const refused = error?.errors?.[0] ?? error;
  if (refused?.syscall === 'connect' || refused?.syscall === 'getaddrinfo')
    return `Nothing answers at ${refused.hostname ?? `${refused.address}:${refused.port}`} (${refused.code}): start PostgreSQL there, or write the right host and port into the DATABASE_… settings.`;
  return undefined;
}

function withoutPassword() {
  return [...Object.values(settings), 'DATABASE_ADMIN_URL'].filter((name) => {
    const value = process.env[name];
    return value && URL.canParse(value) && new URL(value).password === '';
  });
}
