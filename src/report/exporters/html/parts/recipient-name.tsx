// Who receives: the product's name, or the host where none is known.
import type { VNode } from 'preact';
import type { VendorRef } from '../../../../model/vendor.ts';
import { countryName } from '../../../../model/country-name.ts';
import { Say, SayText } from '../../../html/say.tsx';

export function RecipientName({ vendor }: { readonly vendor: VendorRef | undefined }): VNode {
  return vendor === undefined ? <Say it={(messages) => messages.unknownVendor} /> : <SayText text={vendor.name} />;
}

/** Legal entity and country. */
export function RecipientCompany({ vendor }: { readonly vendor: VendorRef | undefined }): VNode {
  if (vendor === undefined) return <>–</>;
  return (
    <>
      <bdi>{vendor.company}</bdi>{' '}
      <span class="quiet">
        <Say it={(_, language) => countryName(vendor.country, language)} />
      </span>
    </>
  );
}

/** Vendors for a line of text: names, or hosts where none is known. */
export function RecipientNames({
  recipients,
}: {
  readonly recipients: readonly { readonly vendor: VendorRef | undefined; readonly host: string }[];
}): VNode {
  return <Say it={({ series }, language) => series(recipients.map(({ vendor, host }) => vendor?.name[language] ?? host))} />;
}
