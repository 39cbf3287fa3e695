import { describe, expect, it } from 'vitest';
import type { Carrier, FieldPath } from '../../../../src/model/decoded-request.ts';
import { pathBelow, pathFrom } from '../../../../src/report/run-files/field-path.ts';

describe('pathBelow and pathFrom', () => {
  it.each<[Carrier, string, string]>([
    ['query', 'query.dl > query.mail', 'dl > query.mail'],
    ['query', 'query.dl', 'dl'],
    ['path', 'path[2]', '[2]'],
    ['body', 'body', ''],
    ['body', 'body > query.mail', '> query.mail'],
    ['body', 'body.events[0].url > path[1]', 'events[0].url > path[1]'],
    ['body', 'body[0].x', '[0].x'],
    ['header', 'header.referer > query.mail', 'referer > query.mail'],
    ['query', 'query.[0]', '.[0]'],
    ['query', 'query..x', '..x'],
    ['query', 'query.', '.'],
  ])('%s %s', (carrier, path, below) => {
    expect(pathBelow(carrier, path as FieldPath)).toBe(below);
    expect(pathFrom(carrier, below)).toBe(path);
  });
});
