package vn.binhyen.imports.spi;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what stands in a cell: an apostrophe before whatever they would
 * take for a formula, as OWASP advises against CSV injection. Numbers stay numbers, and {@link
 * #off} gives back exactly what {@link #on} was given.
 */
public final class FormulaShield {

    private static final char SHIELD = '\'';

    /** Signs by which a formula begins, their full-width twins, and what a spreadsheet skips. */
    private static final String SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][\\d., ()/-]*");
    private static final Pattern DATA_EXCHANGE = Pattern.compile("(?s)\\w+\\|.*!.*");

    private FormulaShield() {}

    /** The cell as it may stand in a file. */
    public static String on(String cell) {
        return isFormula(cell) || isShielded(cell) ? SHIELD + cell : cell;
    }

    /** What a cell of a file says. */
    public static String off(String cell) {
        return isShielded(cell) ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet would run it. */
    public static boolean isFormula(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        return startsWithSign(cell)
                ? !SIGNED_NUMBER.matcher(cell).matches()
                : cell.indexOf('|') > 0 && DATA_EXCHANGE.matcher(cell).matches();
    }

    private static boolean isShielded(String cell) {
        int bare = 0;
        while (bare < cell.length() && cell.charAt(bare) == SHIELD) {
            bare++;
        }
        return bare > 0
                && bare < cell.length()
                && (startsWithSign(cell.substring(bare)) || isFormula(cell.substring(bare)));
    }

    private static boolean startsWithSign(String cell) {
        return SIGNS.indexOf(cell.charAt(0)) >= 0;
    }
}
