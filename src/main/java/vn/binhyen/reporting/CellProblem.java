package vn.binhyen.reporting;

import java.util.List;

/**
 * What is wrong (or wants explaining) with one cell of a form.
 *
 * @param code the indicator
 * @param key message key of the reason
 */
public record CellProblem(String code, String key, List<Object> arguments) {}
