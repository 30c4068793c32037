interface Nested {
  is_delete?: boolean;
  email_data?: object;
  push_data?: object;
}

/** The live subscriptions inside a profile, in the form that the lists of subscriptions have: the address beside the rest. */
export function flattened({ subscriptions = [] }: { subscriptions?: Nested[] }): object[] {
  const live = subscriptions.filter(({ is_delete }) => is_delete !== true);
  return live.map(({ email_data, push_data, ...rest }) => ({ ...email_data, ...push_data, ...rest }));
}
