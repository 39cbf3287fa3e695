// Types of gen.mjs, for the test that holds the registries against it.
export interface Registry {
  readonly folder: string;
  readonly name: string;
  readonly type: string;
  readonly from: string;
  readonly id: string;
}
export const registries: readonly Registry[];
export function registryText(registry: Registry): string;
