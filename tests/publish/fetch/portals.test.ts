import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { diskFolder } from '../../../scripts/command/disk.ts';
import { fetchPlace } from '../../../src/publish/fetch/fetch-place.ts';
import { everything, failsWith, NEW, place, quick, text } from './place.ts';
import { file, inTurn, portal, status, type Answer } from './portal.ts';

test('a redirect is followed', async () => {
  const { origin } = await portal({
    '/rats.csv': status(302, { location: '/elsewhere' }),
    '/elsewhere': file(NEW),
  });
  expect(await fetchPlace(diskFolder(await place(origin)), quick)).toMatchObject([{ outcome: 'new' }]);
});

test('redirects that go round and round end', async () => {
  expect(await failsWith(status(302, { location: '/rats.csv' }), /redirect/)).toBeGreaterThan(1);
});

test('a portal that is down for a moment is asked again', async () => {
  const { origin, asked } = await portal({
    '/rats.csv': inTurn(status(503), (_, response) => response.destroy(), file(NEW)),
  });
  expect(await fetchPlace(diskFolder(await place(origin)), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(asked).toHaveLength(3);
});

test('a portal that stays down is given up, saying so', async () => {
  expect(await failsWith(status(503), /503 .*the portal is down for the moment, after 3 tries/)).toBe(3);
});

test('a portal may say how long to wait', async () => {
  const { origin } = await portal({
    '/rats.csv': inTurn(status(429, { 'retry-after': '1' }), file(NEW)),
  });
  const started = performance.now();
  expect(await fetchPlace(diskFolder(await place(origin)), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(performance.now() - started).toBeGreaterThan(950);
});

test('nobody answers: it is said, and nothing is lost', async () => {
  const { origin, close } = await portal();
  await close();
  const root = await place(origin);
  const before = await everything(root);
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([
    { outcome: 'failed', text: `${origin}/rats.csv: the portal does not answer, after 3 tries` },
  ]);
  expect(await everything(root)).toEqual(before);
});

test('a host that does not exist is named as that', async () => {
  const root = await place('http://no-such-host.invalid');
  const [result] = await fetchPlace(diskFolder(root), { ...quick, patience: { tries: 1 } });
  expect(result!.text).toMatch(/no such host|no connection/);
});

test.each([
  [404, /404 Not Found: there is nothing at this address any more$/],
  [410, /410 Gone: it has been taken away$/],
  [401, /401 Unauthorized: it asks for a login$/],
  [403, /403 Forbidden: it may not be downloaded by a program, or asks for a key$/],
])('%d is not tried again', async (code, words) => {
  expect(await failsWith(status(code), words)).toBe(1);
});

test('a portal that falls silent is given up', async () => {
  const silent: Answer = (_, response) => void response.writeHead(200).write(NEW);
  const impatient = { patience: { ...quick.patience, silence: 150 } };
  await failsWith(silent, /nothing came for 0.15 s, after 3 tries/, impatient);
  await failsWith(() => {}, /nothing came for 0.15 s, after 3 tries/, impatient);
});

test('a download that drips for too long is given up', async () => {
  const drip: Answer = (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  };
  await failsWith(drip, /not done after 0.3 s/, { patience: { tries: 1, silence: 5_000, whole: 300 } });
});

test('a body shorter than announced is not taken for the whole', async () => {
  const cut: Answer = (_, response) => {
    response.writeHead(200, { 'content-length': '5000' });
    response.write(NEW, () => setTimeout(() => response.destroy(), 20));
  };
  await failsWith(cut, new RegExp(`the download broke off at ${NEW.length} of 5,000 bytes, after 3 tries`));
});

test('a body that breaks off without an announced length is not taken for the whole', async () => {
  const cut: Answer = (_, response) => {
    response.writeHead(200);
    response.write(NEW, () => setTimeout(() => response.destroy(), 20));
  };
  await failsWith(cut, /the portal ended the connection before the file was whole, after 3 tries/);
});

test('a redirect to another host is followed', async () => {
  const other = await portal({ '/store/rats.csv': file(NEW) });
  const { origin } = await portal({
    '/rats.csv': status(302, { location: `${other.origin}/store/rats.csv` }),
  });
  const root = await place(origin);
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(await text(root, 'rats.csv')).toBe(NEW);
});

test('a body compressed in transit, though nobody asked for it, is the table', async () => {
  const { origin } = await portal({ '/rats.csv': file(gzipSync(NEW), { 'content-encoding': 'gzip' }) });
  const root = await place(origin);
  expect(await fetchPlace(diskFolder(root), quick)).toMatchObject([{ outcome: 'new' }]);
  expect(await text(root, 'rats.csv')).toBe(NEW);
});
