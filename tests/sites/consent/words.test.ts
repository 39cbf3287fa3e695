// Banners of nobody's make, in a real browser: found and answered by their words; and what only looks like one.
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import { findExpression, foundIn, sightExpression } from '../../../src/capture/consent/ask-page.ts';
import { clickWords } from '../../../src/capture/consent/click-answer.ts';

let browser: Browser;
beforeAll(async () => {
  const { path } = await findBrowser({});
  browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

const FIXED = 'style="position:fixed;bottom:0;left:0;right:0;padding:16px"';

async function pageOf(html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="ja"><body><h1>お借り入れ</h1>${html}</body></html>`);
  await page.evaluate(
    "globalThis.clicked = []; document.addEventListener('click', (event) => { clicked.push(event.composedPath()[0].id); event.preventDefault(); }, true)",
  );
  return page;
}

/** The id of the last thing that was clicked. */
async function answered(html: string, choice: 'reject' | 'accept'): Promise<string | undefined> {
  const page = await pageOf(html);
  const isDone = await clickWords(page.mainFrame(), choice);
  const clicked = await page.evaluate<readonly string[]>('clicked');
  await page.close();
  return isDone ? clicked.at(-1) : undefined;
}

describe('a banner is answered by its words', () => {
  it.each([
    [
      'a bar at the top, not fixed, with links for buttons',
      '<div class="cookie-bar"><p>当サイトはCookieを使用します。<a href="/policy">詳しく</a></p><a id="yes" href="#" class="btn">同意する</a> <a id="no" href="#" class="btn">同意しない</a></div>',
    ],
    [
      'an open dialog',
      '<dialog open><p>外部送信の設定</p><button id="no">すべて拒否</button><button id="yes">すべて許可</button></dialog>',
    ],
    [
      'buttons with more inside',
      `<div ${FIXED}><p>クッキー</p><button id="b1"><span id="no"><b>クッキーを受け入れない</b></span></button><button><span id="yes">クッキーを受け入れる</span></button></div>`,
    ],
    [
      'inputs for buttons, and a choice of language',
      `<form ${FIXED} onsubmit="return false"><select><option>日本語</option></select><p>We use cookies.</p><input type="submit" id="yes" value="Accept all"><input type="button" id="no" value="Only necessary"></form>`,
    ],
    [
      'tells a button for what is necessary from one for all',
      `<section ${FIXED}><p>クッキーの利用について、必要なものだけを許可できます</p><button id="yes">すべてのクッキーを許可する</button><button id="no">必須クッキーのみ許可する</button><a href="/cookies">クッキー設定</a></section>`,
    ],
  ])('%s', async (_, html) => {
    expect([await answered(html, 'reject'), await answered(html, 'accept')]).toEqual([
      expect.stringMatching(/^(?:no|b1)?$/),
      expect.stringMatching(/^(?:yes)?$/),
    ]);
  });

  it('in an open shadow root', async () => {
    const html = `<cookie-notice></cookie-notice><script>document.querySelector('cookie-notice').attachShadow({ mode: 'open' }).innerHTML = '<div ${FIXED.replaceAll('"', '&quot;').replaceAll('&quot;', '"')}><p>Cookieを使用します</p><button id="no">拒否</button><button id="yes">許可</button></div>'</script>`;
    expect(await answered(html, 'reject')).toBe('no');
    expect(await answered(html, 'accept')).toBe('yes');
  });
});

describe('left alone', () => {
  it.each([
    [
      'an agreement of a form',
      `<div role="dialog" ${FIXED}><p>クッキーを含む個人情報の取り扱い</p><input type="tel"><button id="x">同意して次へ</button></div>`,
    ],
    ['terms of use', `<div role="dialog" ${FIXED}><p>利用規約をお読みください</p><button id="x">同意する</button></div>`],
    [
      'a question of age',
      `<div role="dialog" ${FIXED}><p>20歳以上ですか</p><button id="x">はい</button><button>いいえ</button></div>`,
    ],
    ['a footer', '<footer><p>Cookieについて</p><a href="/cookies">Cookie設定</a></footer>'],
    ['an article about cookies', '<article><p>クッキーを拒否する方法</p><button id="x">同意する</button></article>'],
    ['a banner that is hidden', `<div ${FIXED} hidden><p>クッキー</p><button id="x">同意する</button></div>`],
    ['a banner out of sight', '<div style="position:fixed;bottom:-400px"><p>クッキー</p><button id="x">同意する</button></div>'],
    ['a link to a policy', `<div ${FIXED}><p>クッキー</p><a id="x" href="https://other.example/">同意する内容</a></div>`],
  ])('%s', async (_, html) => {
    const page = await pageOf(html);
    expect(foundIn(await page.evaluate(findExpression([])))).toBeUndefined();
    expect(await clickWords(page.mainFrame(), 'accept')).toBe(false);
    await page.close();
  });
});

describe('a frame', () => {
  it.each([
    [
      'that floats and calls itself a banner is one',
      '<div style="position:fixed;bottom:0"><iframe src="about:blank" title="cookie consent"></iframe></div>',
      true,
    ],
    [
      'of an advertisement is none, whatever its query says',
      '<iframe src="about:blank?gdpr_consent=1" title="広告"></iframe>',
      false,
    ],
    ['in the text is none', '<iframe src="about:blank" title="cookie recipes"></iframe>', false],
  ])('%s', async (_, html, isBanner) => {
    const page = await pageOf(html);
    expect(foundIn(await page.evaluate(sightExpression([]))) !== undefined).toBe(isBanner);
    await page.close();
  });
});
