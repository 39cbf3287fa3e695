import { describe, expect, it } from 'vitest';
import { html, inlineScript } from '../../../../src/demo/pages/html.ts';

describe('html', () => {
  it('escapes what a visitor typed, in text and in attributes', () => {
    const typed = '"><script>alert(1)</script>&';
    expect(html`<input value="${typed}" />${typed}`.markup).toBe(
      '<input value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;" />&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;',
    );
  });

  it('leaves markup and lists of markup as they are', () => {
    const items = ['a', '<'].map((text) => html`<li>${text}</li>`);
    expect(html`${items}${inlineScript('a < b')}`.markup).toBe('<li>a</li><li>&lt;</li><script>\na < b\n</script>');
  });
});
