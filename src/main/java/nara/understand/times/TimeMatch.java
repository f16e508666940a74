package nara.understand.times;

/**
 * Something recognised in the tokens.
 *
 * @param next index after its last token
 */
record TimeMatch<T>(T value, int next) {}
