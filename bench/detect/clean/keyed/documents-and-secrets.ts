// Papers, numbers that firms and the state give, and secrets.
import { keyed, type KeyedValue } from './keyed-value.ts';

const JWT = `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url('{"sub":"synthetic","iat":1700000000}')}.c2lnbmF0dXJlLW9mLW5vYm9keQ`;

export const DOCUMENTS_AND_SECRETS: readonly KeyedValue[] = [
  keyed('my_number', 'my_number mynumber individual_number kojin_bango kojin_bangou 個人番号 マイナンバー', [
    '123456789018',
    '1234 5678 9018',
    '１２３４５６７８９０１８',
  ]),
  keyed(
    'driver_licence',
    'license_no menkyo_no menkyosho_no menkyosyo_no menkyo_bango unten_menkyo driver_license 免許証番号 運転免許証番号',
    ['309012345620', '３０９０１２３４５６２０'],
  ),
  keyed('passport', 'passport passport_no passport_number ryoken_bango 旅券番号 パスポート番号', [
    'TZ0000001',
    'ＴＺ０００００12',
  ]),
  keyed('residence_card', 'residence_card_no zairyu_card_no zairyu_kado_bango 在留カード番号', [
    'AB12345678CD',
    'ＡＢ12345678ＣＤ',
  ]),
  keyed('insurer_no', 'hokensha_bango hokensha_no insurer_number 保険者番号', ['06139463', '33120015']),
  keyed('pension_no', 'nenkin_bango kiso_nenkin_bango pension_number 基礎年金番号', ['1234-567890', '1234567890']),
  keyed('policy_no', 'policy_no policy_number shoken_no shoken_bango 証券番号 保険証券番号', [
    '123-456789',
    'AB12345678',
    '7812345678',
  ]),
  keyed('health', 'byoreki kioreki jibyo medical_history health_condition 病歴 既往歴', [
    '高血圧で通院中',
    '2年前に胃潰瘍',
    'asthma since childhood',
  ]),
  keyed(
    'customer_no',
    'customer_id customer_no cust_no contract_no contract_number keiyaku_no keiyaku_bango okyakusama_bango kokyaku_no お客様番号 契約番号 顧客番号',
    ['1234567890', 'A12345678', '123-4567890'],
  ),
  keyed('card.member_no', 'member_no member_id kaiin kaiin_no kaiin_bango kaiinbangou membership_number 会員番号 会員ID', [
    '1234567890',
    'M0012345',
    '9012-3456-7890',
  ]),
  keyed('password', 'password passwd pwd current_password new_password login_password pasuwado パスワード', [
    'Synth3tic!pw',
    'tagspill-2026',
    'qW3rty%7xY',
  ]),
  keyed('password', 'pass pw', ['Synth3tic!pw', 'tagspill-2026'], { login_id: 'taro@mail.example' }),
  keyed('otp', 'otp onetime one_time_password totp ninsho_code verification_code ninsho_bango ワンタイムパスワード 認証コード', [
    '483920',
    '９０２１７４',
    '48392017',
  ]),
  keyed('session_token', 'session_token auth_token access_token refresh_token jsessionid phpsessid login_token', [
    '5f1a0c2e5d3b7a1e0a495e33aa12',
    'Zm9vYmFyLWJhei1xdXV4LWNvcmdlMTIz',
    'A0B1C2D3E4F5A6B7C8D9E0F1A2B3C4D5',
  ]),
  keyed('jwt', 'token jwt t state', [JWT]),
  keyed('api_key', 'secret_key client_secret api_secret', ['kV9xQ2mZ7rT4wB1nL8cJ5hD3', '9f8e7d6c5b4a39281706f5e4d3c2b1a0']),
  keyed('ip', 'ip ip_address client_ip user_ip remote_addr IPアドレス', ['203.0.113.7', '198.51.100.23']),
  keyed('device_id', 'idfa gaid advertising_id android_id', ['0f8fad5b-d9cb-469f-a165-70867728950e']),
  keyed('ssn', 'ssn social_security_number', ['123-45-6789']),
];

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
