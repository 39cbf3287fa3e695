import { describe, expect, it } from 'vitest';
import { guardedAddress } from '../../../src/history/postgres-address.ts';

describe('addresses of PostgreSQL servers', () => {
  it.each([
    ['postgres://u@db.example/x', 'postgres://u@db.example/x?sslmode=verify-full'],
    ['postgres://u@db.example/x?application_name=a', 'postgres://u@db.example/x?application_name=a&sslmode=verify-full'],
    ['postgres:///x?host=db.example', 'postgres:///x?host=db.example&sslmode=verify-full'],
    ['postgres://u@db.example/x?sslmode=require', 'postgres://u@db.example/x?sslmode=verify-full'],
    ['postgres://u@db.example/x?sslmode=verify-ca&a=b', 'postgres://u@db.example/x?sslmode=verify-full&a=b'],
    ['postgres://u@127.0.0.1/x?sslmode=prefer', 'postgres://u@127.0.0.1/x?sslmode=verify-full'],
  ])('%s is asked for a trusted certificate', (address, expected) => {
    expect(guardedAddress(address, {})).toBe(expected);
  });

  it.each([
    'postgres://u@db.example/x?sslmode=disable',
    'postgres://u@db.example/x?sslmode=no-verify',
    'postgres://u@localhost:5433/x',
    'postgres://u@127.0.0.1/x',
    'postgres://u@[::1]/x',
    'postgres:///x',
    'postgres:///x?host=%2Fvar%2Frun%2Fpostgresql',
    'postgres://u@%2Fvar%2Frun/x',
  ])('%s stays as it is', (address) => {
    expect(guardedAddress(address, {})).toBe(address);
  });

  it('goes by what the environment says of host and TLS', () => {
    expect(guardedAddress('postgres:///x', { PGHOST: 'db.example' })).toBe('postgres:///x?sslmode=verify-full');
    expect(guardedAddress('postgres://u@db.example/x', { PGSSLMODE: 'disable' })).toBe('postgres://u@db.example/x');
  });
});
