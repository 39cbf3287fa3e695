// Check digits: invented numbers get them (src/plan), and rules verify them (src/detect/checksums).

/** Luhn's digit for `body` (ISO/IEC 7812-1 annex B): payment cards, and health insurer numbers (昭和51年8月7日 保発第45号). */
export function luhnDigit(body: string): string {
  let sum = 0;
  for (const [place, digit] of digitsFromRight(body).entries()) {
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return String((10 - (sum % 10)) % 10);
}

/** My Number: weights 2…7, 2…6 from the right of eleven digits, modulo 11 (平成26年総務省令第85号 第5条). */
export function myNumberDigit(body: string): string {
  const sum = digitsFromRight(body).reduce((total, digit, place) => total + digit * (place < 6 ? place + 2 : place - 4), 0);
  const remainder = sum % 11;
  return String(remainder <= 1 ? 0 : 11 - remainder);
}

/** Driver's licence: weights 5432765432 on ten digits, modulo 11. No authority has published it; public pages agree on it. */
export function driverLicenceDigit(body: string): string {
  const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place] ?? 0), 0);
  return String((11 - (sum % 11)) % 10);
}

/** Corporate number: weights 1, 2, 1 … from the right of twelve digits, modulo 9 (平成26年財務省令第70号 第2条). It stands in front. */
export function corporateDigit(body: string): string {
  const sum = digitsFromRight(body).reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0);
  return String(9 - (sum % 9));
}

/** IBAN: the two digits that make the whole ≡ 1 modulo 97, letters counted from A = 10 (ISO 13616-1, ISO/IEC 7064 MOD 97-10). */
export function ibanDigits(country: string, account: string): string {
  const spelled = `${account}${country}00`.replaceAll(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)));
  return String(98n - (BigInt(spelled) % 97n)).padStart(2, '0');
}

function digitsFromRight(body: string): readonly number[] {
  return Array.from(body, Number).reverse();
}
