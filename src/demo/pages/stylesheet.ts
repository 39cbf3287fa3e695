// One sheet for all three lenders: only the colour differs.

/** `/assets/style.css` of a lender; `colour` is its CSS colour. */
export function stylesheet(colour: string): string {
  return `:root { --brand: ${colour}; }
* { box-sizing: border-box; }
body { display: flex; flex-direction: column; min-height: 100vh; margin: 0; color: #222; background: #f4f5f7; font: 15px/1.7 "Hiragino Sans", "Noto Sans CJK JP", Meiryo, sans-serif; }
a { color: var(--brand); }
header { background: #fff; border-top: 4px solid var(--brand); border-bottom: 1px solid #dcdfe4; }
header > div, main, footer > div { width: 100%; max-width: 820px; margin: 0 auto; padding: 0 20px; }
header > div { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 28px; padding-top: 14px; padding-bottom: 14px; }
.logo { font-size: 22px; font-weight: 700; color: var(--brand); text-decoration: none; letter-spacing: .04em; }
.logo small { display: block; font-size: 11px; font-weight: 400; color: #777; letter-spacing: 0; }
nav { display: flex; flex-wrap: wrap; gap: 18px; margin-left: auto; font-size: 14px; }
nav a { color: #333; text-decoration: none; }
main { flex: 1; padding-top: 26px; padding-bottom: 46px; }
h1 { font-size: 23px; margin: 0 0 14px; padding-left: 12px; border-left: 5px solid var(--brand); }
h2 { font-size: 17px; margin: 0 0 6px; }
.hero { background: var(--brand); color: #fff; border-radius: 8px; padding: 34px 30px; margin-bottom: 22px; }
.hero h1 { border: 0; padding: 0; font-size: 27px; }
.hero p { margin: 0; }
.cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px; }
.card { background: #fff; border: 1px solid #e0e3e8; border-radius: 8px; padding: 18px 20px; margin-bottom: 18px; }
.cards .card { margin: 0; }
.card p { margin: 0; }
.note { font-size: 13px; color: #666; }
.steps { display: flex; gap: 8px; list-style: none; padding: 0; margin: 0 0 18px; font-size: 13px; }
.steps li { flex: 1; text-align: center; padding: 6px; background: #e6e8ec; border-radius: 4px; color: #666; }
.steps .now { background: var(--brand); color: #fff; }
.row { display: grid; grid-template-columns: 210px 1fr; gap: 4px 18px; padding: 13px 0; border-bottom: 1px solid #eceef1; align-items: center; }
.row small { grid-column: 2; color: #777; }
.must { font-size: 11px; color: #fff; background: #c62828; border-radius: 3px; padding: 1px 6px; margin-left: 8px; }
input, select, button { font: inherit; line-height: 1.5; }
input, select { width: 100%; max-width: 360px; padding: 8px 10px; border: 1px solid #b9bec6; border-radius: 4px; background: #fff; }
button { padding: 10px 30px; color: #fff; background: var(--brand); border: 0; border-radius: 5px; cursor: pointer; }
.actions { padding-top: 22px; text-align: center; }
.inline { display: flex; gap: 10px; }
.inline input { flex: 1; max-width: none; }
.offscreen { position: absolute; left: -9999px; }
.error { color: #c62828; }
.chat { display: flex; flex-direction: column; gap: 12px; min-height: 190px; margin-bottom: 18px; }
.bubble { max-width: 75%; padding: 10px 15px; border-radius: 12px; background: #eceff3; align-self: flex-start; }
.bubble.mine { align-self: flex-end; color: #fff; background: var(--brand); overflow-wrap: anywhere; }
footer { background: #3a3f47; color: #cfd3d9; font-size: 12px; }
footer > div { padding-top: 20px; padding-bottom: 24px; }
footer p { margin: 0; }
@media (max-width: 640px) { .cards, .row { grid-template-columns: 1fr; } .row small { grid-column: 1; } nav { margin-left: 0; } }
`;
}
