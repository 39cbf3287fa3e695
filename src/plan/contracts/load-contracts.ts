// `contracts:` and `published:` of a configuration, or of a file of their own → what the firm has agreed, checked but for the vendors' ids.
import { dirname, resolve } from 'node:path';
import type { PublishedList } from '../../model/published-list.ts';
import { ScanError, type FilePosition } from '../../model/scan-error.ts';
import type { VendorContract } from '../../model/vendor-contract.ts';
import { readText } from '../../platform/files.ts';
import { parseYaml } from '../../platform/yaml-file.ts';
import { usageOf, type Complain } from '../complain.ts';
import type { ConfigFile } from '../config-file.ts';
import { categoriesOf, contractsFileSchema, type ContractConfig } from '../config/contracts-schema.ts';
import { readPublished } from './read-published.ts';

/** Who knows which vendors there are complains through `complainAt`. */
export interface LoadedContracts {
  /** As it was named; undefined where nothing holds contracts. */
  readonly file: string | undefined;
  /** Undefined where the firm has none, which is not the same as an empty list. */
  readonly contracts: readonly VendorContract[] | undefined;
  readonly published: PublishedList | undefined;
  readonly complainAt: (contract: number, key: string) => Complain;
}

/** Undefined where the configuration says nothing of either. */
export async function contractsOf(config: ConfigFile): Promise<LoadedContracts | undefined> {
  const { contracts, published } = config.value;
  if (contracts === undefined && published === undefined) return undefined;
  const own =
    typeof contracts === 'string'
      ? await contractsFile(config.pathOf(contracts), contracts, config.complainAt(['contracts']))
      : {
          file: contracts === undefined ? undefined : config.file,
          contracts: contracts?.map((one, index) => contractOf(one, config.placeOf(['contracts', index]))),
          published: undefined,
          complainAt: (index: number, key: string) => config.complainAt(['contracts', index, key]),
        };
  if (published === undefined) return own;
  return { ...own, published: await readPublished(config.pathOf(published), published, config.complainAt(['published'])) };
}

/** The file of `--contracts`. */
export async function loadContracts(file: string): Promise<LoadedContracts> {
  return contractsFile(resolve(file), file, usageOf('--contracts'));
}

async function contractsFile(path: string, file: string, complain: Complain): Promise<LoadedContracts> {
  const text = await readText(path).catch(() => complain('the file cannot be read'));
  if (text === undefined) return complain('there is no such file');
  const parsed = parseYaml(file, text, contractsFileSchema, 'CONFIG_INVALID');
  const complainAt =
    (...at: readonly PropertyKey[]): Complain =>
    (reason) => {
      throw new ScanError('CONFIG_INVALID', `\`${at.map(String).join('.')}\`: ${reason}`, { position: parsed.positionOf(at) });
    };
  const { contracts, published } = parsed.value;
  return {
    file,
    contracts: contracts.map((one, index) => contractOf(one, parsed.positionOf(['contracts', index]))),
    published:
      published === undefined
        ? undefined
        : await readPublished(resolve(dirname(path), published), published, complainAt('published')),
    complainAt: (index, key) => complainAt('contracts', index, key),
  };
}

function contractOf(written: ContractConfig, { line = 1 }: Pick<FilePosition, 'line'>): VendorContract {
  const { vendor, hosts = [], clear = [], hashed = [], pages = [], purpose, owner, validUntil, optOut } = written;
  return {
    vendor,
    hosts,
    clear: [...new Set(clear.flatMap(categoriesOf))],
    hashed: [...new Set(hashed.flatMap(categoriesOf))],
    pages,
    purpose,
    owner,
    validUntil,
    optOut,
    line,
  };
}
