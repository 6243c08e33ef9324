/**
 * Whether a name is that of a table, such as a manifest that lies beside the reports it lists. As text it would become a
 * report; who wants that gives the file by its name.
 *
 * @example isTable('2022/list.csv') // true
 */
export const isTable = (name: string): boolean => /\.[ct]sv$/iu.test(name);
