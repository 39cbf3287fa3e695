// Accounts, cards, loans and firms: what a bank's forms ask for.
import { keyed, type KeyedValue } from './keyed-value.ts';

export const MONEY_AND_ACCOUNTS: readonly KeyedValue[] = [
  keyed(
    'card.pan',
    'card_no cardno card_number cardnum ccnum cc_number credit_card pan kado_bango kaado_bangou creditCardNumber カード番号 クレジットカード番号',
    [
      '4111111111111111',
      '4111-1111-1111-1111',
      '5555 5555 5555 4444',
      '3530111333300000',
      '378282246310005',
      '４１１１１１１１１１１１１１１１',
    ],
  ),
  keyed(
    'card.expiry',
    'card_exp exp_date expiry_date cc_exp valid_thru card_expiry yukokigen yukou_kigen yuukoukigen 有効期限 カード有効期限',
    ['12/30', '1230', '12/2030', '2030-12', '１２／３０'],
  ),
  keyed('card.expiry', 'exp expiry', ['12/30', '1230'], { card_no: '4111111111111111' }),
  keyed('card.expiry', 'exp_month card_exp_month', ['12', '7'], { exp_year: '2030' }),
  keyed('card.cvv', 'cvv cvc cvc2 cvv2 cc_csc security_code securityCode card_cvv セキュリティコード', ['123', '4567', '１２３']),
  keyed(
    'pin',
    'pin pin_code pincode pin_no passcode ansho anshou ansyo ansyou anshobango ansho_no ansyo_no anshou_bangou card_pin 暗証 暗証番号 デビット用暗証番号 カード暗証番号',
    ['4827', '９０６３', '3071'],
  ),
  keyed(
    'bank.name',
    'bank_name bank ginko ginkou ginko_mei ginko_name kinyu_kikan kinyukikan_mei kinyu_name 銀行 銀行名 金融機関 金融機関名',
    ['三菱UFJ銀行', 'みずほ銀行', 'ゆうちょ銀行', '三井住友銀行'],
  ),
  keyed('bank.code', 'bank_cd bank_code ginko_code ginkou_cd kinyukikan_cd bankCode 銀行コード 金融機関コード', [
    '0001',
    '0005',
    '0009',
    '００３３',
  ]),
  keyed('branch.name', 'branch_name branch shiten siten shiten_mei shiten_name kinyu_siten_nm 支店 支店名', [
    '渋谷支店',
    '丸の内支店',
    '本店営業部',
  ]),
  keyed(
    'branch.code',
    'branch_cd branch_code branch_no shiten_no shiten_code siten_cd tenban 支店番号 店番 支店コード',
    ['100', '105', '１１０'],
    { bank_cd: '0001' },
  ),
  keyed(
    'account.number',
    'koza_no kouza_no koza_bango kouza_bangou account_number acct_no accountNo furi_koza_no hikiotoshi_koza_no furi_koza 口座番号 振込口座番号',
    ['0738261', '1043827', '738261', '０７３８２６１'],
  ),
  keyed('account.number', 'account koza kouza 口座', ['0738261', '1043827'], { branch_cd: '023', bank_cd: '0001' }),
  keyed(
    'account.type',
    'yokin_shubetsu yokin_syubetu yokin_shubetu koza_type account_type yokin koza_shubetsu 預金種別 預金種目 口座種別',
    ['普通', '当座', '普通預金'],
  ),
  keyed('account.type', 'yokin_shubetsu koza_type yokin_shumoku 預金種別', ['1', '2']),
  keyed(
    'account.holder_kana',
    'koza_meigi kouza_meigi meigi meiginin koza_name account_name account_holder 名義 口座名義 口座名義人',
    ['ヤマダ タロウ', 'ﾔﾏﾀﾞ ﾀﾛｳ', 'カ)テストシヨウジ'],
  ),
  keyed('yucho.symbol', 'yucho_kigo yuucho_kigou yucho_kigou ゆうちょ記号 記号', ['10180', '14500', '１０１８０']),
  keyed('yucho.number', 'yucho_no yucho_bango yuucho_bangou ゆうちょ番号 通帳番号', ['12345671', '１２３４５６７１']),
  keyed('iban', 'iban iban_no account_iban', ['GB82WEST12345698765432', 'GB82 WEST 1234 5698 7654 32']),
  keyed('income', 'income annual_income salary nenshu nensyu nenshuu nenshu_gaku shotoku shotoku_kingaku 年収 税込年収 所得', [
    '5000000',
    '500万円',
    '4,500,000円',
    '４５０',
  ]),
  keyed(
    'employer.name',
    'kinmusaki kinmusaki_mei kinmusaki_name kinmusaki_kana tsutomesaki employer employer_name workplace 勤務先 勤務先名',
    ['株式会社テスト商事', '見本工業', '有限会社例示'],
  ),
  keyed('employer.address', 'kinmusaki_jusho kinmusaki_jyusyo employer_address work_address 勤務先住所', [
    '大阪府大阪市北区試験町4-5-6',
    '東京都港区試験町1丁目2番3号',
  ]),
  keyed('employer.phone', 'kinmusaki_tel kinmusaki_denwa employer_tel work_phone 勤務先電話番号', ['0300001234', '03-0000-1234']),
  keyed('tenure', 'kinzoku_nensu kinzoku_nensuu kinzoku_ym years_of_service 勤続年数', ['12', '7年', '3年2ヶ月']),
  keyed('debt', 'kariire kariire_zandaka shakkin shakkingaku debt_amount tasha_kariire 借入 借入残高 他社借入額', [
    '1200000',
    '120万円',
    '50万',
  ]),
  keyed('loan.amount', 'kibo_gaku kibou_gaku yushi_gaku loan_amount kariire_kibo_gaku kariire_kiboku 融資額 借入希望額 希望額', [
    '3000000',
    '300万円',
    '1,500,000',
  ]),
  keyed('loan.start', 'loan_start_date yushi_kaishi_bi kariire_bi 融資開始日 借入希望日', ['2026-12-01', '2026年12月1日']),
  keyed('loan.term', 'loan_term hensai_kikan kariire_kikan hensai_kaisu repayment_period 返済期間 借入期間', [
    '35年',
    '120',
    '60回',
  ]),
  keyed('loan.method', 'hensai hensai_hoho hensai_houhou repayment_method 返済方法', ['元利均等', 'ボーナス併用', '口座振替']),
  keyed('loan.purpose', 'shikin_shito sikin_sito kariire_mokuteki loan_purpose 資金使途 借入目的', [
    '生活費',
    '自動車購入資金',
    '教育資金',
  ]),
  keyed('loan.rate', 'kinri riritsu tekiyo_kinri loan_rate interest_rate 利率 適用金利', ['1.475', '4.5%', '14.9％']),
  keyed('loan.result', 'shinsa_kekka sinsa_kekka screening_result credit_decision 審査結果', [
    '承認',
    '否決',
    'approved',
    'rejected',
  ]),
  keyed('corporate_no', 'houjin_bango hojin_bangou hojin_no corporate_number 法人番号', ['7000012050002', '7000-0120-50002']),
  keyed('corp.name', 'company_name corporate_name hojin_mei houjin_mei kaisha_mei 会社名 法人名 商号', [
    '株式会社テスト商事',
    '合同会社見本',
    '医療法人例示会',
  ]),
  keyed('corp.finance', 'uriagedaka uriage_daka nensho annual_sales 売上高 年商', ['120000000', '1億2,000万円', '80,000千円']),
];
