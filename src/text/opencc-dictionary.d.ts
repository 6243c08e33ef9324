/** The package has no types for its single tables. */
declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters and their first Simplified form: `萬 万|與 与`. */
  const dictionary: string;
  export default dictionary;
}
