// A site of many pages with a tag that leaks on some of them, on loopback.
import http from 'node:http';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Words, not numbers: pages with numbers for names would be one template and be sampled. */
const nameOf = (page) => `page-${LETTERS[Math.floor(page / 26) % 26]}${LETTERS[page % 26]}`;

const MAIL = "'taro.yamada@mail.example'";

/** As it loads, and as its last words, which the browser does not tell of. */
const TAG = (leaks) => `<script>
  const collect = new URLSearchParams({ p: location.pathname, ${leaks ? `m: ${MAIL}` : ''} });
  const bye = new URLSearchParams({ p: location.pathname, ${leaks ? `user: ${MAIL}` : ''} });
  fetch('http://tracker.example/collect?' + collect, { mode: 'no-cors' });
  addEventListener('pagehide', () => navigator.sendBeacon('http://tracker.example/bye?' + bye));
</script>`;

/** Serves `pages` pages, each linking to the next ten; every tenth leaks. Gives the port and a way to close. */
export async function serveSite(pages) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site.invalid');
    const page = pathname === '/' ? 0 : Array.from({ length: pages }, (_, at) => at).find((at) => pathname === `/${nameOf(at)}`);
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const links = Array.from({ length: 10 }, (_, at) => page * 10 + at + 1).filter((at) => at < pages);
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Page</title>${links.map((at) => `<a href="/${nameOf(at)}">next</a>`).join('')}${TAG(page % 10 === 3)}`,
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: server.address().port, close: () => server.close() };
}
