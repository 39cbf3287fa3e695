// Who a person is and how to reach them; numbers that were never given out, names that nobody has.
import { keyed, type KeyedValue } from './keyed-value.ts';

const BESIDE_PERSON = { email: 'taro@mail.example' };

export const PERSON_AND_CONTACT: readonly KeyedValue[] = [
  keyed(
    'email',
    'email e_mail mail mailaddr mail_address email_address user_email login_id meado mailaddress customer_email contact_email emailAddress メール メールアドレス Eメール',
    ['taro.test@mail.example', 'Taro+x@mail.example.jp', 'ｔａｒｏ＠mail.example'],
  ),
  keyed(
    'phone',
    'tel phone mobile cell fax telephone phone_number mobile_phone denwa denwa_bangou keitai keitai_bango jitaku_tel renrakusaki tel_national 電話 電話番号 携帯 携帯電話番号 連絡先電話番号',
    ['090-0000-1234', '09000001234', '+819000001234', '0300001234', '03-0000-1234', '０９０００００１２３４'],
  ),
  keyed(
    'name.kanji',
    'name fullname full_name user_name customer_name shimei simei namae onamae o_namae 氏名 お名前 姓名 契約者氏名 申込者氏名',
    ['山田太郎', '佐藤 花子', '試験　太郎', '田中一郎'],
    BESIDE_PERSON,
  ),
  keyed(
    'name.kanji',
    'last_name first_name family_name given_name sei mei lastName 姓 名',
    ['山田', '花子', '佐々木', '太郎'],
    BESIDE_PERSON,
  ),
  keyed(
    'name.kana',
    'kana furigana hurigana name_kana shimei_kana sei_kana mei_kana kana_sei kana_mei last_name_kana first_name_kana フリガナ ふりがな カナ 氏名カナ セイ メイ',
    ['ヤマダ タロウ', 'ﾔﾏﾀﾞ ﾀﾛｳ', 'やまだ たろう', 'ハナコ'],
  ),
  keyed(
    'name.romaji',
    'full_name customer_name cardholder cardholder_name holder_name name_on_card cc_name romaji roma_name your_name',
    ['TARO YAMADA', 'Hanako Sato', 'Taro Yamada'],
  ),
  keyed('name.romaji', 'first_name last_name given_name family_name surname ud_fn', ['TARO', 'Yamada', 'Hanako']),
  keyed(
    'address',
    'address addr jusho jyusyo juusho juusyo street_address address_line1 home_address 住所 現住所 ご住所 自宅住所',
    ['東京都千代田区試験町1-2-3', '大阪府大阪市北区試験町４丁目５番６号', '北海道札幌市中央区試験町1丁目2-3'],
  ),
  keyed('address', 'banchi tatemono 番地', ['1-2-3', '4丁目5番6号']),
  keyed('postal', 'zip zipcode zip_code postal postal_code postcode post_code yubin yuubin yubin_no yubin_bango 郵便番号 〒', [
    '100-0001',
    '1000001',
    '〒100-0001',
    '１００－０００１',
  ]),
  keyed(
    'birthdate',
    'birth birthday birthdate birth_date dob bday date_of_birth seinengappi seinen_gappi tanjobi tanjoubi umare 生年月日 誕生日',
    ['1985-04-01', '1985/4/1', '19850401', '1985年4月1日', '昭和60年4月1日', 'S60.4.1'],
  ),
  keyed('birthdate', 'birth_year by seinengappi_y yob', ['1985'], { birth_month: '4', birth_day: '1' }),
  keyed('gender', 'gender sex seibetsu seibetu 性別', ['male', 'female', '男', '女性']),
  keyed('gender', 'gender sex seibetsu 性別', ['M', 'F', '1', '2'], BESIDE_PERSON),
  keyed('household', 'setai setai_ninzu setai_ninzuu household_size family_size kazoku_ninzu 世帯人数 家族人数', [
    '3',
    '4人',
    '２名',
  ]),
  keyed('housing', 'kyoju kyojyu jukyo kyoju_keitai jukyo_keitai housing_status residence_type 居住状況 住居形態 お住まい', [
    '持家',
    '賃貸マンション',
    '社宅',
    '自己所有',
  ]),
  keyed('free_text', 'inquiry toiawase otoiawase_naiyo inquiry_text お問い合わせ内容 ご質問内容', [
    '返済日を変更したいのですが、どうすればよいですか。',
    '先日申し込んだ件で連絡がありません。確認をお願いします。',
  ]),
];
