// Takes what is special about a page, gives the whole document: header, tags, footer.
import { isTwin, twinOf, type Answer, type Lender } from '../lender.ts';
import { html, type Html } from './html.ts';

/** The document as text; its charset is declared here and applied by the server. */
export function layOut(lender: Lender, path: string, page: Extract<Answer, { kind: 'page' }>): string {
  const at = (target: string): string => (isTwin(path) ? twinOf(target) : target);
  const nav = lender.nav.map((entry) => html`<a href="${at(entry.path)}">${entry.label}</a> `);
  const document: Html = html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="${lender.charset}" />
        <title>${page.title}｜${lender.name}</title>
        <meta name="description" content="${lender.tagline}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
        ${page.beforeTags ?? ''}
        ${lender.tags.map(
          (tag) =>
            html`<!-- ${tag.vendor} -->
              ${tag.snippet(lender.host)} `,
        )}
      </head>
      <body>
        <header>
          <div>
            <a class="logo" href="${at('/')}">${lender.name}<small>${lender.tagline}</small></a>
            <nav>${nav}</nav>
          </div>
        </header>
        <main>${page.main}</main>
        <footer>
          <div>
            <p>ご利用は計画的に。ご契約の前に商品説明書をご確認ください。</p>
            <p>この会社は架空です。tagspill のデモのためのページで、入力された内容はこの端末の外へ出ません。</p>
            <p>&copy; ${lender.host}</p>
          </div>
        </footer>
      </body>
    </html> `;
  return document.markup;
}
