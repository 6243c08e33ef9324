/** Version of the rules: raised with every change that can change what is read, so that stored reports can be read again. */
export const PARSER_VERSION = '8';
