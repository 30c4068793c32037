import { expect, test } from '../../fixtures';
import { entriesOf } from './orders.ts';

test.describe('market.skuImport', { tag: ['@create'] }, () => {
  test('imports a SKU that is listed afterwards', async ({ api, arrange, data }) => {
    const product_external_id = await arrange.externalId('product');
    const sku = { external_id: data.name(), name: data.lastName() };

    const reply = await api.market.skuImport({ data: [{ ...sku, product_external_id }] });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.skuList, { limit: 1000 });
    expect(entriesOf(listed, sku.external_id)).toMatchObject([sku]);
  });

  test('imports a SKU into the product that it names', async ({ api, arrange, data }) => {
    const product_external_id = await arrange.externalId('product');
    const sku = { external_id: data.name(), name: data.lastName() };

    const reply = await api.market.skuImport({ data: [{ ...sku, product_external_id }] });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.productsList, { limit: 1000 });
    expect(entriesOf(listed, product_external_id)).toMatchObject([{ sku: [sku] }]);
  });

  test('makes a category and a custom field, and takes a SKU with them', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const setting = installation.sandboxedName('market-setting');
    const field = { external_id: setting, name: 'Contract field', required: false, default_value: '' };
    const product_external_id = await arrange.externalId('product');
    const sku = { external_id: data.name(), name: data.lastName() };

    const reply = await api.market.skuImport({
      custom_fields: [{ ...field, entity_type: 'sku', value_type: 'unicode' }],
      categories: [{ external_id: setting, name: 'Contract category' }],
      data: [{ ...sku, product_external_id, categories: [setting], custom_fields: { [setting]: 'contract' } }],
    });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.skuList, { limit: 1000 });
    expect(entriesOf(listed, sku.external_id)).toMatchObject([sku]);
  });
});
