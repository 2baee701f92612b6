import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtFolder } from '../../src/web/assets.ts';

/** nginx of this machine; undefined where there is none. */
export function findNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, 'nginx')).find((file) => existsSync(file));
}

export interface Certificate {
  readonly file: string;
  readonly key: string;
}

/** Of nobody but this machine, for a day. */
export function makeCertificate(folder: string): Certificate {
  const certificate = { file: path.join(folder, 'tls.crt'), key: path.join(folder, 'tls.key') };
  const command = `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost
    -keyout ${certificate.key} -out ${certificate.file}`;
  execFileSync('openssl', command.split(/\s+/), { stdio: 'ignore' });
  return certificate;
}

interface NginxSettings {
  readonly folder: string;
  readonly certificate: Certificate;
  readonly port: number;
  readonly plainPort: number;
  readonly webPorts: readonly [number, number];
}

/** deploy/nginx.conf as it stands, but for ports, certificate and folders. @throws where one of them is not in it any more */
function siteConfiguration({ folder, certificate, port, plainPort, webPorts }: NginxSettings): string {
  const replaced: readonly (readonly [what: string, by: string])[] = [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['listen 80', `listen 127.0.0.1:${plainPort}`],
    ['127.0.0.1:3001', `127.0.0.1:${webPorts[0]}`],
    ['127.0.0.1:3002', `127.0.0.1:${webPorts[1]}`],
    ['/etc/yuinowa/tls.crt', certificate.file],
    ['/etc/yuinowa/tls.key', certificate.key],
    ['/var/log/nginx/yuinowa.log', path.join(folder, 'access.log')],
    ['root /opt/yuinowa/build', `root ${builtFolder().pathname.replace(/\/$/, '')}`],
    // All of them come from one address here, where hundreds would come from hundreds.
    ['rate=60r/s', 'rate=10000r/s'],
  ];
  return replaced.reduce(
    (text, [what, by]) => {
      if (!text.includes(what)) throw new Error(`deploy/nginx.conf has no "${what}"`);
      return text.replaceAll(what, by);
    },
    readFileSync('deploy/nginx.conf', 'utf8'),
  );
}

export function startNginx(program: string, settings: NginxSettings): ChildProcess {
  const { folder } = settings;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => {
    const place = path.join(folder, name);
    mkdirSync(place, { recursive: true });
    chmodSync(place, 0o777);
    return `${name}_temp_path ${place};`;
  });
  writeFileSync(path.join(folder, 'site.conf'), siteConfiguration(settings));
  const main = path.join(folder, 'nginx.conf');
  writeFileSync(
    main,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  types { text/css css; text/javascript js; image/svg+xml svg; }
  ${temporary.join(' ')}
  include ${folder}/site.conf;
}
`,
  );
  return spawn(program, ['-e', path.join(folder, 'error.log'), '-c', main], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
