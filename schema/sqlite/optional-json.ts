import { customType } from 'drizzle-orm/sqlite-core';

/** A column of JSON text that may be null: through a prepared statement Drizzle's own would store the text `null`. */
export const optionalJson = <T>(name: string) =>
  customType<{ data: T; driverData: string | null }>({
    dataType: () => 'text',
    toDriver: (value) => (value === null ? null : JSON.stringify(value)),
    fromDriver: (text) => JSON.parse(text!) as T,
  })(name);
