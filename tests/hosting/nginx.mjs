// nginx on the loopback address with the server block that docs/hosting/nginx.conf gives municipalities.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Starts nginx over `site` and resolves to its `url` and `stop()`. */
export async function startNginx(site) {
  const installed = execFileSync(join(ROOT, 'scripts/fetch-nginx'), { encoding: 'utf8' }).trim();
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'samvei-nginx-'));
  for (const name of ['logs', 'temp']) mkdirSync(join(folder, name));
  const block = readFileSync(join(ROOT, 'docs/hosting/nginx.conf'), 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /var/www/samvei;', `root ${site};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/temp/${name};\n`).join('');
  writeFileSync(join(folder, 'nginx.conf'), `
load_module ${installed}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/logs/error.log;
events { worker_connections 512; }
http {
${temporary}${block}}
`);
  const nginx = spawn(join(installed, 'usr/sbin/nginx'), ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/error.log')],
    { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  nginx.stderr.on('data', (text) => { said += text; });
  const ended = new Promise((done) => { nginx.once('close', done); });
  nginx.once('error', (error) => { said += error.message; });
  const stop = async () => {
    nginx.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; ++attempt) {
    try {
      await fetch(url, { method: 'HEAD' });
      return { url, stop };
    } catch (error) {
      if (nginx.exitCode !== null || attempt === 100) {
        await stop();
        throw new Error(`nginx did not start: ${said}`, { cause: error });
      }
      await pause(50);
    }
  }
}
