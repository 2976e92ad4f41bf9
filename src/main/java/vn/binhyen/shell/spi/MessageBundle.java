package vn.binhyen.shell.spi;

/**
 * The texts of a module: {@code messages/<module>.properties} in Vietnamese, {@code _en} in
 * English.
 *
 * @param basename e.g. {@code messages/campaigns}
 */
public record MessageBundle(String basename) {}
