import { expect, test } from '../../fixtures';
import { entriesOf } from './orders.ts';

test.describe('market.productsImport', { tag: ['@create'] }, () => {
  test('imports a product that is listed afterwards', async ({ api, data }) => {
    const product = { external_id: data.name(), name: data.lastName() };

    const reply = await api.market.productsImport({ data: [product] });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.productsList, { limit: 1000 });
    expect(entriesOf(listed, product.external_id)).toMatchObject([product]);
  });

  test('imports the SKUs of a product with it', async ({ api, data }) => {
    const small = { external_id: data.name(), name: data.lastName() };
    const large = { external_id: data.name(), name: data.lastName() };
    const product = { external_id: data.name(), name: data.lastName() };

    const reply = await api.market.productsImport({ data: [{ ...product, sku: [small, large] }] });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.productsList, { limit: 1000 });
    const sku = expect.arrayContaining([expect.objectContaining(small), expect.objectContaining(large)]) as unknown;
    expect(entriesOf(listed, product.external_id)).toMatchObject([{ ...product, sku }]);
  });

  test('imports several products at once', async ({ api, data }) => {
    const first = { external_id: data.name(), name: data.lastName() };
    const second = { external_id: data.name(), name: data.lastName() };

    const reply = await api.market.productsImport({ data: [first, second] });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.productsList, { limit: 1000 });
    expect(entriesOf(listed, first.external_id)).toMatchObject([first]);
    expect(entriesOf(listed, second.external_id)).toMatchObject([second]);
  });

  test('imports a product with a price into a category', async ({ api, data, installation }) => {
    const { market_category, market_currency } = installation;
    const product = { external_id: data.name(), name: data.lastName() };
    const offer = {
      price: '900',
      old_price: '950',
      currency: market_currency,
      count: 3,
      categories: [market_category],
    };

    const reply = await api.market.productsImport({ data: [{ ...product, ...offer }] });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.productsList, { limit: 1000 });
    expect(entriesOf(listed, product.external_id)).toMatchObject([product]);
  });

  // An unknown currency is an error; whether of the call or of the product is not documented.
  test('stores no product in a currency that nobody configured', async ({ api, data }) => {
    const product = { external_id: data.name(), name: data.lastName() };

    const reply = await api.market.productsImport({ data: [{ ...product, price: '900', currency: 'XXX' }] });

    expect(reply).toBeAnsweredCleanly();
    const listed = await api.pages(api.market.productsList, { limit: 1000 });
    expect(entriesOf(listed, product.external_id)).toEqual([]);
  });

  // What is in a category and in a custom field is in no reply.
  test('makes a category and a custom field, and takes a product with them', async ({ api, data, installation }) => {
    const setting = installation.sandboxedName('market-setting');
    const field = { external_id: setting, name: 'Contract field', required: false, default_value: '' };
    const product = { external_id: data.name(), name: data.lastName() };

    const reply = await api.market.productsImport({
      custom_fields: [{ ...field, entity_type: 'product', value_type: 'unicode' }],
      categories: [{ external_id: setting, name: 'Contract category' }],
      data: [{ ...product, categories: [setting], custom_fields: { [setting]: 'contract' } }],
    });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.market.productsList, { limit: 1000 });
    expect(entriesOf(listed, product.external_id)).toMatchObject([product]);
  });
});
