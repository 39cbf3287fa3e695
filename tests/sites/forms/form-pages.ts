// Pages with forms as sites build them, for the reader of forms.

/** A page that has put its own functions in the place of the language's, as old libraries and hostile ones do. */
const REPLACED = `<script>
Array.from = () => { throw 1 }; Array.prototype.map = () => []; Array.prototype.push = () => 0; JSON.stringify = () => 'no';
String.prototype.replace = () => 'gone'; Map = undefined; Set = undefined; Object.entries = undefined;
document.querySelectorAll = () => []; Element.prototype.getAttribute = () => 'stolen'; Node.prototype.childNodes = [];
</script>`;

export const APPLICATION = `<!doctype html><meta charset="utf-8"><title>お申し込み</title>${REPLACED}
<form id="apply" action="/apply/confirm?step=2" method="POST">
<input type="hidden" name="csrf" value="a-secret">
<table>
<tr><th>お名前 <em>必須</em></th><td><label>姓<input name="sei" required value="already typed"></label><label>名<input name="mei"></label></td></tr>
<tr><th>電話番号</th><td><input name="tel1" maxlength="5" inputmode="numeric"> - <input name="tel2"> - <input name="tel3"></td></tr>
<tr><th>性別</th><td><label><input type="radio" name="sex" value="1">男性</label><label><input type="radio" name="sex" value="2">女性</label></td></tr>
<tr><th>都道府県</th><td><select name="pref"><option value="">選択してください</option><option value="13">東京都</option></select></td></tr>
</table>
<dl><dt>メールアドレス</dt><dd><input type="email" id="mail" name="mail" autocomplete="section-a EMAIL" placeholder="例 mail@mail.example"> @の前後に空白を入れない</dd></dl>
<fieldset disabled><legend>勤務先</legend><input name="company"></fieldset>
<textarea name="note" aria-label="ご要望">what somebody wrote</textarea>
<input name="trap" style="position:absolute;left:-9999px"><input name="gone" style="display:none"><input name="fixed" readonly>
<input type="checkbox" id="agree" name="agree" style="display:none"><label for="agree">規約に同意する</label>
<input name="childNodes"><input name="id"><input name="action">
<button type="button">住所検索</button><button name="go">確認画面へ</button><input type="reset" value="クリア">
</form>
<label>紹介コード <input form="apply" name="code"></label>
<div><span>検索</span><input name="q"><a href="#" onclick="">さがす</a></div>
<div><div contenteditable="true" role="textbox" data-placeholder="メッセージを入力">typed before</div><button>送る</button></div>
<div id="host"></div><x-field></x-field>
<iframe src="/inner"></iframe><iframe src="https://other.example/inner"></iframe>
<iframe srcdoc="<form name=small><input name=kana></form>"></iframe>
<script>
const root = document.getElementById('host').attachShadow({ mode: 'open' });
root.innerHTML = '<form action="/shadow"><label for="s">ご職業</label><input id="s" name="job"><input type="submit" value="次へ"></form>';
</script>`;

export const INNER =
  '<!doctype html><meta charset="utf-8"><form method="dialog"><p>カード番号</p><input name="c1"><input name="c2"></form>';
