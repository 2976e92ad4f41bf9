package vn.binhyen.shell.spi;

import java.util.Map;

/**
 * A piece of another module's page: a template fragment and the model it is drawn with.
 *
 * @param fragment e.g. {@code reporting/panels :: unit}; it finds the model under the name {@code
 *     panel}
 */
public record Panel(String fragment, Map<String, Object> model) {}
