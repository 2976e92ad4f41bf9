package vn.binhyen.shell.spi;

/**
 * A line shown under the header of every page, such as "demonstration data".
 *
 * @param key message key of the line
 */
public record PageNotice(String key) {}
