// Carts, parcels, push messages and the guards against bots of shops.
import { drawText } from '../page.ts';
import { get, postJson, type CleanTemplate } from '../record.ts';

export const SHOP_SERVICE_TEMPLATES: readonly CleanTemplate[] = [
  {
    id: 'cart-service',
    make: (draw) =>
      postJson('https://cart.shop-saas.example/api/lines', {
        cart_id: draw.ulid(),
        lines: [
          {
            product_id: draw.digits(16),
            variant_id: draw.digits(14),
            jan_code: `49${draw.code(11)}`,
            name: drawText(draw),
            qty: 1,
            price: Number(draw.digits(5)),
            tax: 10,
            gender: 'womens',
            color_code: draw.hex(6),
            size: 'M',
          },
        ],
        currency: 'JPY',
        coupon_code: draw.word(8),
        updated_at: draw.micros(),
        total: Number(draw.digits(6)),
      }),
  },
  {
    id: 'order-tracking',
    make: (draw) =>
      get('https://track.delivery.example/api', {
        no: draw.digits(12),
        slip: `${draw.digits(4)}-${draw.code(4)}-${draw.code(4)}`,
        carrier: draw.pick(['yamato', 'sagawa', 'jp']),
        lang: 'ja',
        nonce: draw.micros(),
      }),
  },
  {
    id: 'push-subscribe',
    make: (draw) =>
      postJson('https://onesignal.com/api/v1/players', {
        app_id: draw.uuid(),
        device_type: 5,
        identifier: `https://fcm.googleapis.com/fcm/send/${draw.base64url(24)}:APA91b${draw.base64url(100)}`,
        web_auth: draw.base64(16),
        web_p256: draw.base64(65),
        timezone: 32400,
        language: 'ja',
        sdk: '160204',
        notification_types: 1,
      }),
  },
  {
    id: 'akamai-sensor',
    make: (draw) =>
      postJson(`https://www.cdn-guard.example/${draw.base64url(12)}/${draw.base64url(9)}`, {
        sensor_data: `3;0;1;0;${draw.digits(7)};${draw.base64(32)};${Array.from({ length: 60 }, () => draw.digits(1 + draw.below(6))).join(',')};${draw.base64(200)}`,
      }),
  },
];
